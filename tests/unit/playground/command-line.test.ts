/** Owns the proof that a command line is read, and completed, as a person means it. */
import { describe, expect, test } from 'vitest';
import { mapRequest } from '../../../src/playground/receive/map-request.ts';
import { parseArguments } from '../../../src/core/commands/parse-arguments.ts';
import { readLine } from '../../../src/core/commands/read-line.ts';
import { spellings } from '../../../src/playground/receive/spellings.ts';
import { suggestLine } from '../../../src/playground/receive/suggest-line.ts';
import { memberForLanguage, MEMBERS } from '../../../src/playground/members.ts';
import { coreOf } from '../../support/core-of.ts';

const core = coreOf({ owners: { cycloid: ['playground:minji'] } });
const [ALICE, MINJI] = MEMBERS;

function read(line: string): string {
  const result = readLine(core.commands, line, spellings);
  if (result.kind !== 'command') return result.kind;
  const options = parseArguments(result.command.options, result.rest);
  return [result.command.name, result.command.subcommand, JSON.stringify(options)]
    .filter((p) => p !== null)
    .join(' ');
}

describe('a command line', () => {
  test.each([
    ['/prep', 'prep {}'],
    ['  /PREP   kakao  topics ', 'prep {"company":"kakao","section":"topics"}'],
    [
      '/prep "ABC Corp" "tech stack" backend',
      'prep {"company":"ABC Corp","section":"tech stack","role":"backend"}',
    ],
    ['/prep 카카오 면접 주제', 'prep {"company":"카카오","section":"면접","role":"주제"}'],
    ['/prep kakao "left open', 'prep {"company":"kakao","section":"left open"}'],
    ['/prep a b c d e', 'prep {"company":"a","section":"b","role":"c d e"}'],
    ['/prep kakao role:backend', 'prep {"company":"kakao","role":"backend"}'],
    ['/search redis cache', 'search {"words":"redis cache"}'],
    ['/prep search redis cache', 'search {"words":"redis cache"}'],
    ['/prepbot status', 'prepbot status {}'],
    ['/prepbot', 'prepbot help {}'],
    ['/prepbot hlep', 'prepbot help {}'],
    ['/daily', 'prepbot help {}'],
    ['/mock strat kakao', 'prepbot help {}'],
    ['/privacy help', 'prepbot help {}'],
    ['/prepper', 'unknown'],
    ['/', 'unknown'],
    ['prep kakao', 'text'],
    ['', 'text'],
  ])('%j is read as %s', (line, meant) => {
    expect(read(line)).toBe(meant);
  });
});

describe('suggestions', () => {
  const lines = async (
    line: string,
    member: typeof ALICE | typeof MINJI = ALICE,
  ): Promise<readonly string[]> =>
    (await suggestLine(core, line, mapRequest(member, 'en'))).map((suggestion) => suggestion.line);

  test('begin with the commands, families first, whether or not the slash is typed', async () => {
    expect(await lines('')).toEqual(['/prep ', '/search ', '/daily ', '/mock ', '/privacy ', '/prepbot ']);
    expect(await lines('/daily ')).toContain('/daily set ');
    expect(await lines('priv')).toEqual(['/privacy export', '/privacy delete']);
    expect(await lines('/prepb')).toEqual(['/prepbot status', '/prepbot help']);
    expect(await lines('sea')).toEqual(['/search ']);
  });

  test('go on with companies, also by Hangul and initial consonants', async () => {
    expect(await lines('/prep ')).toContain('/prep kakao ');
    expect(await lines('/prep 카')).toEqual(['/prep kakao ']);
    expect(await lines('/prep ㅋㅋㅇ')).toEqual(['/prep kakao ']);
  });

  test('then with what that company has, the owner’s own parts for the owner alone', async () => {
    expect(await lines('/prep kakao to')).toEqual(['/prep kakao topics ']);
    expect(await lines('/prep cycloid ', MINJI)).toContain('/prep cycloid fit ');
    expect(await lines('/prep cycloid ')).not.toContain('/prep cycloid fit ');
  });

  test('of a schedule’s settings as well', async () => {
    expect(await lines('/daily set kakao 09:00 weekd')).toEqual(['/daily set kakao 09:00 weekdays ']);
  });

  test('end where nothing is to be suggested', async () => {
    expect(await lines('/search redis')).toEqual([]);
    expect(await lines('/prepbot help ')).toEqual([]);
    expect(await lines('/prep kakao topics backend more')).toEqual([]);
  });
});

test.each([
  ['ko', 'minji'],
  ['ko-KR,ko;q=0.9', 'minji'],
  ['en-GB', 'alice'],
  [undefined, 'alice'],
  [';;,', 'alice'],
])('a browser that asks for %s speaks as %s', (header, member) => {
  expect(memberForLanguage(header).id).toBe(member);
});
