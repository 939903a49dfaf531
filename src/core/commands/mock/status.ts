/** Owns `/mock status`: the open sessions of a channel. */
import { messagesIn } from '../../i18n/locale.ts';
import { privately } from '../daily/in-channel.ts';
import { defineCommand } from '../define-command.ts';
import { inMockChannel, MOCK } from './mock-family.ts';
import { tellSessions } from './open-sessions.ts';

export const mockStatus = defineCommand({
  ...MOCK,
  subcommand: 'status',
  describeSubcommand: (m) => m.mock.commands.status,
  example: '',
  responds: 'now',
  asksRights: true,
  options: [],
  handle: (request, context) =>
    inMockChannel(request, context, async (here) => {
      const sessions = await here.mock.mockSessions.openIn(here.place);
      return sessions.length === 0
        ? privately(messagesIn(request.locale).mock.noneOpen)
        : tellSessions(null, sessions, here);
    }),
});
