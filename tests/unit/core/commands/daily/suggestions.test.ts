/** Owns what is suggested while a schedule's settings are typed, and that all of it can be sent as it is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SETTING_NAMES } from '../../../../../src/core/cards/daily/schedule-form.ts';
import { documentsOf } from '../../../../support/core-of.ts';
import { DISCORD } from '../../../../support/daily-world.ts';
import { organisedChannel } from '../../../../support/organised-channel.ts';

const OPTIONS = { company: 'kakao', time: '09:00', days: 'weekdays', timezone: 'Asia/Seoul' };

const valuesOf = (found: readonly { readonly value: string }[]): readonly string[] =>
  found.map(({ value }) => value);
const namesOf = (found: readonly { readonly name: string }[]): readonly string[] =>
  found.map(({ name }) => name);

describe('what is suggested', () => {
  const channel = organisedChannel({ place: DISCORD });
  const alice = channel.organiser({ timeZone: 'Europe/Berlin' });
  const korean = channel.organiser({ locale: 'ko' });

  test('companies by any of their names, times, days and zones as they are typed', async () => {
    expect(valuesOf(await alice.suggested('company', '카카'))).toEqual(['kakao']);
    expect(valuesOf(await alice.suggested('time', '09'))).toEqual(['09:00']);
    expect(valuesOf(await alice.suggested('time', ''))).toContain('21:00');
    expect(valuesOf(await alice.suggested('days', 'week'))).toEqual(['weekdays', 'weekend']);
    expect(valuesOf(await korean.suggested('days', '평일'))).toEqual(['weekdays']);
    expect(valuesOf(await alice.suggested('timezone', 'seo'))).toContain('Asia/Seoul');
    expect(valuesOf(await alice.suggested('timezone', '서울'))).toContain('Asia/Seoul');
  });

  test('the person’s own zone first, where the platform tells it; UTC is the last that is offered', async () => {
    expect(valuesOf(await alice.suggested('timezone', ''))[0]).toBe('Europe/Berlin');
    expect(valuesOf(await korean.suggested('timezone', '')).at(-1)).toBe('UTC');
  });

  test('levels, languages, days off and lateness in the reader’s words', async () => {
    expect(namesOf(await korean.suggested('level', ''))).toEqual(['주니어', '미들', '시니어']);
    expect(valuesOf(await alice.suggested('level', 'sen'))).toEqual(['3']);
    expect(valuesOf(await alice.suggested('language', ''))).toEqual(['en', 'ko']);
    expect(valuesOf(await alice.suggested('holidays', ''))).toEqual(['kr', 'none', 'study-breaks']);
    expect(namesOf(await korean.suggested('late', ''))).toContain('3시간');
  });

  test('topics of the company that was named, one after the other', async () => {
    const [first] = valuesOf(await alice.suggested('topics', 'data', { company: 'kakao' }));
    expect(first).toBe('Databases & Caching');
    const next = valuesOf(await alice.suggested('topics', `${first ?? ''}, sec`, { company: 'kakao' }));
    expect(next).toEqual(['Databases & Caching, Security']);
    expect(await alice.suggested('topics', 'data')).toEqual([]);
  });

  test('schedules of this channel by number, with company and times', async () => {
    const home = organisedChannel({ place: DISCORD });
    const organiser = home.organiser();
    expect(await organiser.suggested('schedule', '')).toEqual([]);
    await organiser.picks('set', OPTIONS);
    await organiser.picks('set', { ...OPTIONS, company: 'abc-corp', days: 'daily' });
    expect(await organiser.suggested('schedule', '')).toEqual([
      { name: '1 · Kakao Corp · Every weekday at 09:00 (Asia/Seoul)', value: '1' },
      { name: '2 · ABC Corp · Every day at 09:00 (Asia/Seoul)', value: '2' },
    ]);
    expect(valuesOf(await organiser.suggested('schedule', 'abc'))).toEqual(['2']);
    const minji = home.person({ locale: 'ko' });
    expect(namesOf(await minji.suggested('schedule', '1'))[0]).toBe(
      '1번 · Kakao Corp · 평일 09:00 (Asia/Seoul 기준)',
    );
    expect(await home.organiser({ place: { channelId: 'D2' } }).suggested('schedule', '')).toEqual([]);
    expect(await home.organiser({ isDirect: true }).suggested('schedule', '')).toEqual([]);
  });

  test('records that cannot be read suggest nothing, and it is logged', async () => {
    const home = organisedChannel({ place: DISCORD });
    home.records.schedules.inChannel = () => Promise.reject(new Error('disk'));
    expect(await home.organiser().suggested('schedule', '')).toEqual([]);
    expect(home.logger.lines).toHaveLength(1);
  });

  test('nothing of dossiers or schedules where they are not answered', async () => {
    const closed = organisedChannel({ place: DISCORD, workspaces: ['slack:T9'] }).organiser();
    for (const option of ['company', 'role', 'topics', 'schedule']) {
      expect(await closed.suggested(option, '', { company: 'kakao' })).toEqual([]);
    }
  });
});

test('every suggestion, sent as it is, is accepted', async () => {
  for (const name of SETTING_NAMES) {
    for (const locale of ['en', 'ko'] as const) {
      const asker = organisedChannel({ place: DISCORD }).organiser({ locale });
      for (const value of valuesOf(await asker.suggested(name, '', { company: 'kakao' }))) {
        const channel = organisedChannel({ place: DISCORD });
        await channel.organiser({ locale }).picks('set', { ...OPTIONS, [name]: value });
        expect(await channel.schedules(), `${name}:${value}`).toHaveLength(1);
      }
    }
  }
});

test('whatever is typed, and however long a dossier’s names are, suggestions fit', async () => {
  const long = (word: string): string => Array.from({ length: 40 }, () => word).join(' ');
  const documents = documentsOf({
    'acme.md': `# Interview Prep: ${long('Acme')} – ${long('Engineer')}\n\n## Likely Interview Topics\n${Array.from({ length: 30 }, (_, at) => `- **${long(`Topic${at}`)}**\n  - Redis eviction`).join('\n')}`,
  });
  const alice = organisedChannel({ documents, place: DISCORD }).organiser();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...SETTING_NAMES, 'schedule'),
      fc.oneof(
        fc.string({ maxLength: 200 }),
        fc.constantFrom('a', 'topic', ',', '__proto__', '*', '(', '한'),
      ),
      async (option, typed) => {
        await alice.suggested(option, typed, { company: 'acme' });
      },
    ),
  );
});
