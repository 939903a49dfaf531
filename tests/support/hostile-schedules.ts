/** Owns schedules, posts and their surroundings for property tests: markup, long names and many of everything. */
import fc from 'fast-check';
import { type Source } from '../../src/core/cards/daily/schedule-card.ts';
import { type Standing } from '../../src/core/cards/daily/schedule-status-card.ts';
import type { Post } from '../../src/core/daily/post.ts';
import type { PauseReason, Schedule, ScheduleChange } from '../../src/core/daily/schedule.ts';
import { deliveryId } from '../../src/core/deliveries/delivery-id.ts';
import type { Delivery } from '../../src/core/deliveries/delivery.ts';
import { LOCALES } from '../../src/core/i18n/locale.ts';
import { CHANNEL_PROBLEMS } from '../../src/core/ports/channel-messenger.ts';
import { ASKED, postOf } from './asked-question.ts';

export const DAY = 86_400_000;
export const NOW = Date.UTC(2026, 10, 20);

/** Markup of both platforms, mentions, long words, Hangul, emoji: as long as somebody makes it. */
export const hostile = fc
  .tuple(
    fc.constantFrom(
      '*',
      '_',
      '`',
      '~',
      '|',
      '<!channel>',
      '<@U1>',
      '@everyone ',
      '](https://x.y)',
      '한글 이름',
      '👩‍👩‍👧',
      '&',
      '<',
      '\\',
      'x',
      'a b ',
    ),
    fc.integer({ min: 0, max: 700 }),
  )
  .map(([piece, times]) => piece.repeat(times).slice(0, 2000));

export const reasons: readonly PauseReason[] = [
  'asked',
  'company_gone',
  'deck_empty',
  'no_access',
  'no_next_date',
  'holidays_gone',
  ...CHANNEL_PROBLEMS,
];
export const locale = fc.constantFrom(...LOCALES);
export const surface = fc.constantFrom('slack' as const, 'discord' as const, 'playground' as const);

export const schedules = fc.record({
  id: fc.constant('s12345678901'),
  number: fc.integer({ min: 1, max: 999_999 }),
  entryId: fc.constant('kakao'),
  rule: fc.record({
    time: fc.constant('09:00'),
    days: fc.constantFrom([1, 2, 3, 4, 5], [1, 2, 3, 4, 6, 7], [7]),
    zone: fc.constantFrom('Asia/Seoul', 'America/Argentina/ComodRivadavia'),
  }),
  holidays: hostile,
  level: fc.constantFrom(1, 2, 3, null),
  topicIds: fc.constant([]),
  ping: fc.oneof(
    fc.constant(null),
    hostile.map((name) => ({ kind: 'role' as const, id: '1', name })),
  ),
  language: locale,
  lateMs: fc.constantFrom(60_000, 3 * 3_600_000, DAY),
  place: surface.map((one) => ({ surface: one, workspaceId: 'T1', channelId: 'C1' })),
  state: fc.constantFrom('active' as const, 'paused' as const, 'stopped' as const),
  pauseReason: fc.constantFrom(...reasons),
  pausedUntil: fc.constantFrom(null, NOW + DAY),
  skips: fc.array(fc.constant('2026-12-24'), { maxLength: 60 }),
  organiserId: fc.constant('U1'),
  organiserName: hostile,
  nextDueAt: fc.constantFrom(null, NOW),
  createdAt: fc.constant(NOW),
  version: fc.constant(1),
}) satisfies fc.Arbitrary<Schedule>;

export const sources: fc.Arbitrary<Source> = fc.record({
  company: hostile,
  role: fc.option(hostile),
  topics: fc.nat(),
  questions: fc.nat(),
  chosen: fc.array(hostile, { maxLength: 30 }),
  roleLevel: fc.constantFrom(1, 2, 3),
});

export const link = fc.constantFrom(
  null,
  'https://discord.com/channels/123456789012345678/123456789012345678/123456789012345678',
);

export const posts: fc.Arbitrary<Post> = fc
  .record({
    number: fc.option(fc.integer({ min: 1, max: 99_999 })),
    prompt: hostile,
    state: fc.constantFrom('out' as const, 'due' as const, 'missed' as const),
    kind: fc.constantFrom('scheduled' as const, 'now' as const),
    at: fc.integer({ min: 1, max: 1_000_000 }),
  })
  .map(({ prompt, at, ...rest }) =>
    postOf({
      ...rest,
      id: `p${at}`,
      question: { ...ASKED, text: { en: { ...ASKED.text.en, prompt }, ko: { ...ASKED.text.ko, prompt } } },
    }),
  );

const unknown = (count: number): readonly Delivery[] =>
  Array.from({ length: count }, (_, at) => ({
    id: deliveryId(`post:p${at}`),
    key: `post:p${at}`,
    kind: 'post',
    subject: `p${at}`,
    destination: { kind: 'channel', place: { surface: 'slack', workspaceId: 'T1', channelId: 'C1' } },
    expiresAt: null,
    state: 'unknown',
    attempts: 1,
    createdAt: NOW,
    nextAttemptAt: NOW,
    owner: null,
    message: null,
    failure: null,
  }));

export const standings: fc.Arbitrary<Standing> = fc.record({
  schedule: schedules,
  source: sources,
  last: fc.option(fc.record({ post: posts, link, isUnknown: fc.boolean() })),
  left: fc.option(fc.record({ fresh: fc.nat(), total: fc.nat() })),
  month: fc.record({ expected: fc.nat(), out: fc.nat(), missed: fc.nat() }),
  unknown: fc.nat({ max: 9 }).map(unknown),
  knownUntilYear: fc.constantFrom(null, 2027),
});

export const changes: fc.Arbitrary<ScheduleChange> = fc.record({
  at: fc.constant(NOW),
  by: fc.option(fc.record({ memberId: fc.constant('U1'), name: hostile })),
  kind: fc.constantFrom('set', 'edited', 'paused', 'resumed', 'skipped', 'stopped', 'asked_now'),
  detail: fc.oneof(
    fc.constantFrom(
      '',
      '2026-12-24',
      'company,time,days,timezone,role,level,topics,ping,holidays,language,late',
      ...reasons,
    ),
    hostile,
  ),
});
