/** Owns what is suggested while a mock interview is typed, and that all of it can be sent as it is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SETUP_NAMES } from '../../../../../src/core/commands/mock/setup-texts.ts';
import { DISCORD, SLACK } from '../../../../support/daily-world.ts';
import { organisedChannel } from '../../../../support/organised-channel.ts';
import { commandOf, wordsOf, type PersonOptions } from '../../../../support/person-in-channel.ts';

type Found = readonly { readonly name: string; readonly value: string }[];

const valuesOf = (found: Found): readonly string[] => found.map(({ value }) => value);
const namesOf = (found: Found): readonly string[] => found.map(({ name }) => name);

function typing(more: PersonOptions = {}, workspaces?: readonly string[]) {
  const channel = organisedChannel({ place: DISCORD, ...(workspaces === undefined ? {} : { workspaces }) });
  const person = channel.person(more);
  const command = commandOf(channel.core, 'mock', 'start');
  const suggested = (option: string, typed: string, options: Readonly<Record<string, string>> = {}) =>
    person.suggested(option, typed, options, command);
  return { channel, person, suggested };
}

/** One that was opened before the place lost its access. */
async function openedOnDiscord() {
  const { channel, person } = typing();
  await person.picks('start', { company: 'kakao' }, 'mock');
  return channel.records.mockSessions.openIn(DISCORD);
}

describe('what is suggested', () => {
  test('companies by any of their names, and the topics of the one that was named', async () => {
    const { suggested } = typing();
    expect(valuesOf(await suggested('company', '카카'))).toEqual(['kakao']);
    expect(valuesOf(await suggested('topic', 'data', { company: 'kakao' }))).toEqual(['Databases & Caching']);
    expect(await suggested('topic', '', { company: 'kakao' })).toHaveLength(8);
    expect(await suggested('topic', '', { company: 'qqqq' })).toEqual([]);
    expect(await suggested('topic', '')).toEqual([]);
  });

  test('rounds and minutes as what comes of them, in the reader’s words', async () => {
    const { suggested } = typing();
    const korean = typing({ locale: 'ko' });
    expect(await suggested('rounds', '')).toContainEqual({ name: '3 rounds of 10 minutes', value: '3' });
    expect(await suggested('minutes', '', { rounds: '2' })).toContainEqual({
      name: '2 rounds of 5 minutes',
      value: '5',
    });
    expect(await suggested('minutes', '', { rounds: 'many' })).toContainEqual({
      name: '3 rounds, no timer',
      value: '0',
    });
    expect(namesOf(await korean.suggested('minutes', '0'))).toContain('3라운드, 시간제한 없음');
    expect(valuesOf(await suggested('rounds', ''))[0]).toBe('3');
    expect(valuesOf(await suggested('minutes', ''))[0]).toBe('10');
  });

  test('levels and languages', async () => {
    const { suggested } = typing({ locale: 'ko' });
    expect(namesOf(await suggested('level', ''))).toEqual(['주니어', '미들', '시니어']);
    expect(valuesOf(await suggested('language', ''))).toEqual(['en', 'ko']);
  });

  test('nothing of a dossier where dossiers are not answered', async () => {
    const { channel, person, suggested } = typing({}, ['discord:G9']);
    expect(await suggested('company', 'kakao')).toEqual([]);
    expect(await suggested('topic', '', { company: 'kakao' })).toEqual([]);
    const [before] = await openedOnDiscord();
    if (before === undefined) throw new Error('none was opened');
    await channel.records.mockSessions.create({ ...before, now: 0 }, () => []);
    const end = commandOf(channel.core, 'mock', 'end');
    expect(await person.suggested('session', '', {}, end)).toEqual([]);
  });

  test('every suggestion opens a session', async () => {
    for (const option of SETUP_NAMES) {
      const { suggested } = typing();
      for (const { value } of await suggested(option, '', { company: 'kakao' })) {
        const { channel, person } = typing();
        const reply = await person.picks('start', { company: 'kakao', [option]: value }, 'mock');
        expect(wordsOf(reply)).toContain('on its way');
        expect(await channel.records.mockSessions.openIn(DISCORD)).toHaveLength(1);
      }
    }
  });

  test('whatever is typed so far, and whatever stands in the other options', async () => {
    const { suggested } = typing();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SETUP_NAMES),
        fc.string({ unit: 'grapheme', maxLength: 120 }),
        fc.dictionary(fc.constantFrom(...SETUP_NAMES), fc.string({ maxLength: 30 })),
        async (option, typed, options) => {
          expect((await suggested(option, typed, options)).length).toBeLessThanOrEqual(25);
        },
      ),
      { numRuns: 200, seed: 6 },
    );
  });
});

test('whatever is typed behind /mock start is answered: it opens, or says a line that does', async () => {
  const words = [
    'kakao',
    'abc',
    'corp',
    'databases',
    '3',
    '10',
    'senior',
    'ko',
    'rounds:2',
    'minutes:x',
    '"',
    '&',
    '라운드',
    'topic:',
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...words), { maxLength: 9 }), async (typed) => {
      const channel = organisedChannel();
      const told = await channel.person().reads(`/mock start ${typed.join(' ')}`);
      if (told.includes('on its way')) return;
      await channel.person().line(told.split(/For example: /u).at(-1) ?? '');
      expect(await channel.records.mockSessions.openIn(SLACK)).toHaveLength(1);
    }),
    { numRuns: 150, seed: 6 },
  );
});
