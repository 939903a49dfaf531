/** Owns `/mock status`: the open sessions of a channel. */
import { messagesIn } from '../../i18n/locale.ts';
import type { Handle } from '../define-command.ts';
import { inMockChannel } from './in-mock-channel.ts';
import { say } from './session-door.ts';
import { tellSessions } from './open-sessions.ts';

export const runStatus: Handle = (request, context) =>
  inMockChannel(request, context, async (here) => {
    const m = messagesIn(request.locale);
    const sessions = await here.mock.mockSessions.openIn(here.place);
    return sessions.length === 0 ? say(m, m.mock.noneOpen) : tellSessions(null, sessions, here);
  });
