/** Owns the door to the commands of mock interviews: in a channel, where dossiers are answered. */
import { messagesIn } from '../../i18n/locale.ts';
import type { Place } from '../../ports/channel-messenger.ts';
import { mayReadDossiers } from '../access.ts';
import type { CommandContext, MockContext } from '../context.ts';
import { placeOf } from '../channel/may-change.ts';
import type { Reply } from '../reply.ts';
import type { CommandRequest } from '../request.ts';
import { say } from './session-door.ts';

/** What a command of the mock interviews stands on once it is through the door. */
export type MockHere = {
  readonly request: CommandRequest;
  readonly context: CommandContext;
  readonly mock: MockContext;
  /** Asked inside a thread: the channel that the thread belongs to. */
  readonly place: Place;
  readonly now: number;
};

export async function inMockChannel(
  request: CommandRequest,
  context: CommandContext,
  answer: (here: MockHere) => Promise<Reply>,
): Promise<Reply> {
  const m = messagesIn(request.locale);
  const { mock } = context;
  if (!mayReadDossiers(request.actor, context.settings)) return say(m, m.noAccess);
  if (mock === null) return say(m, m.mock.setup.notHere);
  const place = placeOf(request);
  if (place === null) return say(m, m.mock.setup.inAChannel);
  return answer({ request, context, mock, place, now: context.clock.now() });
}
