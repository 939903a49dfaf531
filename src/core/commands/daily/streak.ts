/** Owns `/daily streak`: how many posts in a row the person who asks has answered, for each schedule of the channel. */
import { streakCard, type ScheduleStreak } from '../../cards/daily/streak-card.ts';
import type { Schedule } from '../../daily/schedule.ts';
import { streakOf } from '../../daily/streak.ts';
import { messagesIn } from '../../i18n/locale.ts';
import type { Handle } from '../define-command.ts';
import { actorKey, type CommandRequest } from '../request.ts';
import type { CardReply } from '../reply.ts';
import { companyOf, noneYetCard, numberIn, scheduleName } from './choose-schedule.ts';
import { inChannel, privately, type Here } from './in-channel.ts';
import { localDate } from './local-date.ts';

/** Some years of one schedule: a longer streak is told as this long. */
const POSTS = 1000;

export const runStreak: Handle = (request, context) => inChannel(request, context, 'look', answer);

async function answer(here: Here<CommandRequest>): Promise<CardReply> {
  const { daily, place, request } = here;
  const all = await daily.schedules.inChannel(place);
  if (all.length === 0) return { kind: 'private', card: noneYetCard(here) };
  const typed = request.options['schedule'] ?? '';
  const meant = typed === '' ? all : all.filter(({ number }) => number === numberIn(typed));
  if (meant.length === 0) {
    const names = all.map((schedule) => scheduleName(schedule, here)).join(', ');
    return privately(`${messagesIn(request.locale).schedules.noSuch(typed.slice(0, 40))} ${names}`);
  }
  const streaks = await Promise.all(meant.map((schedule) => streakIn(schedule, here)));
  return { kind: 'private', card: streakCard(streaks, request.locale) };
}

async function streakIn(schedule: Schedule, here: Here): Promise<ScheduleStreak> {
  const { daily, request, now } = here;
  const posts = await daily.posts.list(schedule.id, POSTS);
  const answered = await daily.answers.answered(schedule.id, actorKey(request.actor));
  const today = localDate(now, schedule.rule.zone);
  const streak = streakOf(posts, (id) => answered.get(id)?.isLate === false, today);
  const dates = new Map(posts.map(({ id, date }) => [id, date]));
  const datesOf = (ids: readonly string[]): readonly string[] => ids.flatMap((id) => dates.get(id) ?? []);
  return {
    company: companyOf(schedule, here.context),
    number: schedule.number,
    streak,
    countedOn: datesOf(streak.counted),
    frozenOn: datesOf(streak.frozen),
  };
}
