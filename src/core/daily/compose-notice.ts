/** Owns what an organiser is told as a delivery: privately, once. */
import { organiserNoticeCard } from '../cards/daily/notice-card.ts';
import type { Composer } from '../deliveries/composers.ts';
import { messagesIn } from '../i18n/locale.ts';
import type { DailyPorts } from './daily-ports.ts';

export function noticeComposer(ports: DailyPorts): Composer {
  const { notices, schedules, catalogue } = ports;
  const nothing = (): Promise<void> => Promise.resolve();
  return {
    isRepeatable: false,
    async compose({ subject }) {
      const notice = await notices.find(subject);
      const schedule = notice === null ? null : await schedules.find(notice.scheduleId);
      if (notice === null || schedule === null || schedule.state === 'stopped') return { kind: 'withdrawn' };
      // Mended before it could be told.
      if (notice.kind === 'paused' && schedule.state === 'active') return { kind: 'withdrawn' };
      const company = catalogue().byId(schedule.entryId)?.company ?? schedule.entryId;
      const locale = schedule.language;
      const card = organiserNoticeCard({ notice, schedule, company, locale });
      const title = messagesIn(locale).schedules.notice.title(company, schedule.number);
      return { kind: 'message', outgoing: { card, ping: null, title } };
    },
    // Who takes no messages from the bot finds it in the schedule's status.
    onSent: nothing,
    onEnd: nothing,
    onUnknown: nothing,
  };
}
