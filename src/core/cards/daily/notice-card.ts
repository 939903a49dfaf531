/** Owns what an organiser is told when a question did not go out: what happened, why, and what to click. */
import type { Schedule } from '../../daily/schedule.ts';
import { messagesIn, type Locale } from '../../i18n/locale.ts';
import { CHANNEL_PROBLEMS } from '../../ports/channel-messenger.ts';
import type { Notice } from '../../ports/notices.ts';
import { encodeAction } from '../action-id.ts';
import type { Button, Card } from '../card.ts';
import { paragraph, whyWords } from './schedule-words.ts';

type OrganiserNotice = {
  readonly notice: Notice;
  readonly schedule: Schedule;
  /** As the catalogue calls it; what the schedule's entry was called where it is gone. */
  readonly company: string;
  readonly locale: Locale;
  /** As people write it, without `#`; null or absent: nobody knows. */
  readonly channelName?: string | null;
};

export function organiserNoticeCard(told: OrganiserNotice): Card {
  const { schedule, company, locale } = told;
  const m = messagesIn(locale).schedules;
  return {
    blocks: [
      { kind: 'heading', level: 1, text: m.notice.title(company, schedule.number) },
      ...sentencesOf(told).map(paragraph),
      { kind: 'buttons', buttons: buttonsOf(told) },
    ],
  };
}

function sentencesOf({ notice, schedule, locale, channelName = null }: OrganiserNotice): readonly string[] {
  const m = messagesIn(locale).schedules;
  const channel = channelName === null ? m.notice.itsChannel : `#${channelName}`;
  const { reason } = notice;
  if (notice.kind === 'unknown') return [m.notice.unknown(channel)];
  const why =
    reason === null || reason === 'expired'
      ? m.notice.expired
      : whyWords(reason, schedule.place.surface, locale);
  return notice.kind === 'paused'
    ? [m.notice.paused(channel), why, m.notice.thenTryAgain]
    : [m.notice.missed(channel), why];
}

function buttonsOf({ notice, schedule, locale }: OrganiserNotice): readonly Button[] {
  const { buttons } = messagesIn(locale).schedules;
  const isMendable =
    notice.kind === 'paused' || CHANNEL_PROBLEMS.some((problem) => problem === notice.reason);
  const status: Button = {
    label: buttons.status,
    action: encodeAction({ verb: 'daily-status', schedule: schedule.id }),
  };
  if (notice.kind === 'unknown' && notice.deliveryId !== null) {
    const action = encodeAction({ verb: 'daily-resend', delivery: notice.deliveryId });
    return [{ label: buttons.sendAgain, action, tone: 'primary' }, status];
  }
  if (!isMendable) return [status];
  const action = encodeAction({ verb: 'daily-retry', schedule: schedule.id });
  return [{ label: buttons.tryAgain, action, tone: 'primary' }, status];
}
