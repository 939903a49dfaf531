/** Owns asking a platform whether a message and its thread can be made in a channel, before anything is saved. */
import { problemWords } from '../../cards/daily/schedule-words.ts';
import { ChannelError, PlatformError } from '../../errors.ts';
import { messagesIn, type Locale } from '../../i18n/locale.ts';
import type { ChannelProblem, Ping, Place } from '../../ports/channel-messenger.ts';
import type { ChannelContext } from '../context.ts';

export type Checked =
  | { readonly kind: 'good' }
  | { readonly kind: 'problems'; readonly problems: readonly [ChannelProblem, ...ChannelProblem[]] }
  /** It did not say in time, or the bot is not connected to it. */
  | { readonly kind: 'unanswered'; readonly isConnected: boolean };

export async function checkChannel(
  place: Place,
  ping: Ping | null,
  context: Pick<ChannelContext, 'channels'>,
): Promise<Checked> {
  const channels = context.channels(place.surface);
  if (channels === null) return { kind: 'unanswered', isConnected: false };
  try {
    const { problems } = await channels.check(place, ping);
    const [first, ...others] = problems;
    return first === undefined ? { kind: 'good' } : { kind: 'problems', problems: [first, ...others] };
  } catch (error) {
    if (error instanceof ChannelError) return { kind: 'problems', problems: [error.problem] };
    if (error instanceof PlatformError) return { kind: 'unanswered', isConnected: true };
    throw error;
  }
}

/** Each problem with the click that mends it; `own`: words of whatever cannot be held there. That nothing is saved is said by `again` behind them. */
export function checkSentences(
  checked: Exclude<Checked, { kind: 'good' }>,
  { surface }: Place,
  locale: Locale,
  own: Readonly<Partial<Record<ChannelProblem, string>>> = {},
): readonly string[] {
  const { check } = messagesIn(locale).schedules;
  if (checked.kind === 'unanswered') return [checked.isConnected ? check.noAnswer : check.notConnected];
  const sentences = checked.problems.map((problem) => own[problem] ?? problemWords(problem, surface, locale));
  return [...new Set(sentences)];
}
