/** Owns that every card of a schedule fits both platforms, whatever dossiers, names, calendars and people put into it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { organiserNoticeCard } from '../../../../../src/core/cards/daily/notice-card.ts';
import { scheduleCard } from '../../../../../src/core/cards/daily/schedule-card.ts';
import { scheduleForm } from '../../../../../src/core/cards/daily/schedule-form.ts';
import { historyCard } from '../../../../../src/core/cards/daily/schedule-history-card.ts';
import { standingCard, standingsCard } from '../../../../../src/core/cards/daily/schedule-status-card.ts';
import { streakCard } from '../../../../../src/core/cards/daily/streak-card.ts';
import { askDeleteCard, exportCard, keptCard } from '../../../../../src/core/cards/privacy-card.ts';
import type { ActionId } from '../../../../../src/core/cards/card.ts';
import type { Schedule } from '../../../../../src/core/daily/schedule.ts';
import { deliveryId } from '../../../../../src/core/deliveries/delivery-id.ts';
import { LOCALES } from '../../../../../src/core/i18n/locale.ts';
import { CHANNEL_PROBLEMS } from '../../../../../src/core/ports/channel-messenger.ts';
import { ASKED, postOf } from '../../../../support/asked-question.ts';
import { wordsOn } from '../../../../support/core-of.ts';
import { expectFits, expectFormFits } from '../../../../support/person-in-channel.ts';
import {
  hostile,
  reasons,
  locale,
  surface,
  schedules,
  sources,
  link,
  posts,
  standings,
  changes,
  NOW,
  DAY,
} from '../../../../support/hostile-schedules.ts';

describe('a card of a schedule fits both platforms', () => {
  test('that was set up or changed', () => {
    const daysOff = fc.array(
      fc.record({
        date: fc.constant('2026-12-25'),
        names: fc.array(hostile, { minLength: 1, maxLength: 3 }),
      }),
      { maxLength: 400 },
    );
    const told = fc.record({
      schedule: schedules,
      source: sources,
      outlook: fc.record({
        next: fc.constant([0, 1, 2, 3, 4].map((day) => ({ at: NOW + day * DAY, date: '2026-11-20' }))),
        daysOff,
        knownUntilYear: fc.constantFrom(null, 2027),
      }),
      lead: fc.option(fc.constant('Changed.')),
      notes: fc.array(
        hostile.map((text) => text.slice(0, 200)),
        { maxLength: 4 },
      ),
      locale,
    });
    fc.assert(fc.property(told, (one) => expectFits(scheduleCard(one))));
  });

  test('that tells where it stands, alone and among many', () => {
    const reader = fc.record({
      locale,
      isOrganiser: fc.boolean(),
      hasForms: fc.boolean(),
      seen: fc.constant('abcdefg'),
    });
    fc.assert(
      fc.property(
        fc.array(standings, { minLength: 1, maxLength: 3 }),
        fc.array(schedules, { maxLength: 40 }),
        reader,
        hostile,
        (all, others, one, name) => {
          const [first] = all;
          if (first !== undefined) expectFits(standingCard(first, one));
          const unique = others.map((schedule, at) => ({ ...schedule, id: `s${at + 100}` }));
          const told = all.map((standing, at) => ({
            ...standing,
            schedule: { ...standing.schedule, id: `s${at}` },
          }));
          expectFits(standingsCard(told, unique, one.locale, () => name));
        },
      ),
    );
  });

  test('that tells its past', () => {
    const history = fc.record({
      schedule: schedules,
      company: hostile,
      posts: fc.uniqueArray(
        fc.record({
          post: posts,
          answered: fc.nat(),
          link,
          failure: fc.constantFrom(null, 'expired' as const, 'withdrawn' as const, ...CHANNEL_PROBLEMS),
          unknown: fc.constantFrom(null, deliveryId('post:p1')),
          isOpenToReader: fc.boolean(),
        }),
        { maxLength: 6, selector: ({ post }) => post.id },
      ),
      page: fc.constantFrom(1, 2, 999),
      hasMore: fc.boolean(),
      changes: fc.array(changes, { maxLength: 5 }),
      isOrganiser: fc.boolean(),
      locale,
    });
    fc.assert(
      fc.property(history, (one) => expectFits(historyCard(one))),
      { numRuns: 300 },
    );
  });

  test('that tells a past in which everything went wrong, in the longest words', () => {
    for (const locale of LOCALES) {
      for (const [at, failure] of CHANNEL_PROBLEMS.entries()) {
        const words = '*'.repeat(500);
        const post = postOf({ state: 'missed', number: 99_999, kind: 'now' });
        const text = { en: { ...ASKED.text.en, prompt: words }, ko: { ...ASKED.text.ko, prompt: words } };
        const posts = Array.from({ length: 6 }, (_, one) => ({
          post: { ...post, id: `p${one + 1}`, question: { ...ASKED, text } },
          answered: 10_000,
          link: `https://discord.com/channels/${'1'.repeat(18)}/${'2'.repeat(18)}/${'3'.repeat(18)}`,
          failure,
          unknown: null,
          isOpenToReader: true,
        }));
        const by = { memberId: 'U1', name: words };
        const detail = CHANNEL_PROBLEMS[at] ?? '';
        const change = { at: NOW, by, kind: 'paused', detail } as const;
        const [schedule] = fc.sample(schedules, { numRuns: 1, seed: 1 });
        if (schedule === undefined) throw new Error('nothing was made');
        for (const surfaceOf of ['slack', 'discord', 'playground'] as const) {
          expectFits(
            historyCard({
              schedule: { ...schedule, place: { ...schedule.place, surface: surfaceOf } },
              company: words,
              posts,
              page: 1,
              hasMore: true,
              changes: [change, change, change, change, change],
              isOrganiser: true,
              locale,
            }),
          );
        }
      }
    }
  });

  test('that tells a streak', () => {
    const streak = fc.record({
      company: hostile,
      number: fc.nat(),
      streak: fc.record({ length: fc.nat({ max: 2000 }), freezesLeft: fc.constantFrom(0, 1, 2) }),
      countedOn: fc.array(fc.constant('2026-11-20'), { maxLength: 1000 }),
      frozenOn: fc.array(fc.constant('2026-11-20'), { maxLength: 100 }),
    });
    fc.assert(
      fc.property(fc.array(streak, { maxLength: 20 }), locale, (all, one) =>
        expectFits(streakCard(all, one)),
      ),
    );
  });

  test('that an organiser is told of trouble with', () => {
    const notice = fc.record({
      id: fc.constant('n1'),
      scheduleId: fc.constant('s1'),
      postId: fc.constant('p1'),
      kind: fc.constantFrom('paused' as const, 'missed' as const, 'unknown' as const),
      reason: fc.constantFrom(null, 'expired' as const, ...reasons),
      deliveryId: fc.constantFrom(null, deliveryId('post:p1')),
      at: fc.constant(NOW),
    });
    const told = fc.record({
      notice,
      schedule: schedules,
      company: hostile,
      channelName: fc.option(hostile.map((name) => name.slice(0, 100))),
      locale,
    });
    fc.assert(fc.property(told, (one) => expectFits(organiserNoticeCard(one))));
  });
});

test('what is kept on a member fits, however much and whatever it is; every character of it is on some page', () => {
  const rows = fc.array(fc.dictionary(fc.constantFrom('text', 'at', 'kind'), fc.oneof(hostile, fc.nat())), {
    minLength: 1,
    maxLength: 8,
  });
  const data = fc.dictionary(fc.constantFrom('answers', 'notes', 'messages', 'grades'), rows, { minKeys: 1 });
  fc.assert(
    fc.property(data, locale, hostile, fc.integer({ min: 1, max: 999 }), (kept, one, text, page) => {
      expectFits(keptCard(kept, one));
      expectFits(askDeleteCard(kept, one));
      for (const format of ['md', 'json'] as const) expectFits(exportCard(text.repeat(5), format, page, one));
    }),
    { numRuns: 50 },
  );
});

test('the form fits with everything that can stand in it', () => {
  const initial = fc.dictionary(
    fc.constantFrom('company', 'time', 'days', 'timezone', 'role', 'topics', 'ping', 'late'),
    hostile,
  );
  fc.assert(
    fc.property(
      initial,
      fc.uniqueArray(fc.string({ minLength: 1, maxLength: 40 }), { maxLength: 20 }),
      surface,
      locale,
      fc.boolean(),
      (values, calendarNames, where, one, isFull) => {
        const act = (): ActionId => 'v1:daily-set:1' as ActionId;
        expectFormFits(
          scheduleForm({
            isNew: true,
            act,
            isFull,
            initial: values,
            calendarNames,
            surface: where,
            locale: one,
          }),
        );
      },
    ),
  );
});

test('days off that are many are told with how many more there are', () => {
  const outlook = {
    next: [{ at: NOW, date: '2026-11-20' }],
    daysOff: Array.from({ length: 40 }, () => ({ date: '2026-12-25', names: ['Exam'] })),
    knownUntilYear: null,
  };
  const [schedule] = fc.sample(schedules, { numRuns: 1, seed: 1 });
  const [source] = fc.sample(sources, { numRuns: 1, seed: 1 });
  if (schedule === undefined || source === undefined) throw new Error('nothing was made');
  const one: Schedule = { ...schedule, state: 'active' };
  const card = scheduleCard({ schedule: one, source, outlook, lead: null, notes: [], locale: 'en' });
  expect(wordsOn(card)).toContain('and 32 more');
});
