/** Owns the look-ups: what a person may type, and which company answers. */
import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../../../../src/core/catalogue/build-catalogue.ts';
import type { Found } from '../../../../src/core/catalogue/catalogue.ts';
import { documentOf, newsOf, SEED_NAMES } from '../../../support/dossier-documents.ts';

const settings = { names: SEED_NAMES, owners: new Map() };

const catalogue = buildCatalogue(
  [
    documentOf('abc-corp.md', { company: 'ABC Corp', role: 'Intermediate Backend Python Engineer' }),
    documentOf('cycloid.md', { company: 'Cycloid', role: 'Senior Go backend Developer' }),
    documentOf('kakao.md', { company: 'Kakao Corp', role: 'Senior Backend Engineer' }),
    documentOf('kakao-bank.md', { company: 'Kakao Bank', role: 'Data Engineer' }),
    documentOf('lg.md', { company: 'LG전자', aliases: ['LG Electronics Inc.'] }),
    documentOf('naver.md', { company: '네이버(주)', aliases: ['NAVER Corporation'] }),
    documentOf('toss.md', { company: '주식회사 비바리퍼블리카', aliases: ['토스', 'Toss'] }),
    documentOf('rakuten.md', { company: '楽天グループ株式会社', aliases: ['Rakuten Group, Inc.'] }),
    documentOf('societe.md', { company: 'Société Générale S.A.' }),
    documentOf('samsung-data.md', {
      company: 'Samsung Electronics Co., Ltd.',
      role: 'Data Engineer',
      news: [newsOf('A chip', '2024-12-31')],
    }),
    documentOf('samsung.md', {
      company: 'Samsung Electronics',
      role: 'Sr. Back-end Engineer (Platform)',
      news: [newsOf('A phone', '2025-03-31')],
    }),
  ],
  settings,
  1,
);

/** `kakao`, `kakao?` for a guess, `a | b` for several, `none → a, b`, `no role → a, b`. */
function told(found: Found): string {
  switch (found.kind) {
    case 'one':
      return `${found.entry.id}${found.isGuess ? '?' : ''}`;
    case 'several':
      return found.entries.map(({ id }) => id).join(' | ');
    case 'no_role':
      return `no role → ${found.entries.map(({ id }) => id).join(', ')}`;
    case 'none':
      return ['none', found.nearest.map(({ id }) => id).join(', ')].filter((text) => text !== '').join(' → ');
  }
}

describe('a company is found by', () => {
  it.each([
    ['its slug', 'kakao', 'kakao'],
    ['its slug with capitals and spaces around', '  KaKao ', 'kakao'],
    ['its name', 'Kakao Corp', 'kakao'],
    ['its name with the dot of an abbreviation', 'Kakao Corp.', 'kakao'],
    ['its name without the corporate form', 'abc', 'abc-corp'],
    ['its name with another corporate form', 'Cycloid SAS', 'cycloid'],
    ['the name in the configuration', '카카오', 'kakao'],
    ['a name typed in parts, as some keyboards and file systems give it', '카카오'.normalize('NFD'), 'kakao'],
    ['full-width letters', 'ＫＡＫＡＯ', 'kakao'],
    ['initial consonants', 'ㅋㅋㅇ', 'kakao'],
    ['initial consonants as conjoining jamo', '\u110F\u110F\u110B', 'kakao'],
    ['initial consonants beside Latin', 'lgㅈㅈ', 'lg'],
    ['initial consonants joined by the input method', 'ㄴㅇㅂ', 'naver'],
    ['a syllable and initial consonants', '카ㅋㅇ', 'kakao'],
    ['half a syllable', '카캉', 'kakao'],
    ['a beginning', 'cyc', 'cycloid'],
    ['a later word', 'bank', 'kakao-bank'],
    ['an alias', 'Toss', 'toss'],
    ['a Korean name without 주식회사', '비바리퍼블리카', 'toss'],
    ['a Korean name with 주식회사 in front, glued', '주식회사비바리퍼블리카', 'toss'],
    ['a Korean name without (주)', '네이버', 'naver'],
    ['a Korean name with ㈜', '㈜네이버', 'naver'],
    ['a Japanese name without 株式会社', '楽天グループ', 'rakuten'],
    ['a name without its accents', 'societe generale', 'societe'],
    ['a name without its punctuation', 'lg-electronics', 'lg'],
    ['the keyboard left on English', 'zkzkdh', 'kakao'],
    ['the keyboard left on Korean', 'ㅏㅁㅏㅁㅐ', 'kakao'],
    ['two neighbouring letters swapped', 'kakoa', 'kakao?'],
    ['a letter missing', 'cyclod', 'cycloid?'],
    ['a letter too many', 'cyccloid', 'cycloid?'],
    ['a wrong vowel', '카카우', 'kakao?'],
    ['a typo in one word of its name', 'samsnug', 'samsung?'],
    ['two typos in a long name', 'samsung elektronics co', 'samsung?'],
    ['a typo and a corporate form', 'kakoa corp', 'kakao?'],
    ['hidden characters within', 'ka\u200Bka\u202Eo', 'kakao'],
  ])('%s', (_, typed, expected) => {
    expect(told(catalogue.find(typed))).toBe(expected);
  });
});

describe('the surest way decides', () => {
  it('a whole name beats a beginning: kakao is not Kakao Bank', () => {
    expect(told(catalogue.find('kakao'))).toBe('kakao');
  });

  it('offers all companies that begin so', () => {
    expect(told(catalogue.find('kak'))).toBe('kakao | kakao-bank');
  });

  it('offers companies that answer to the same name', () => {
    const twins = buildCatalogue(
      [
        documentOf('mercury.md', { company: 'Mercury Bank', aliases: ['Mercury'] }),
        documentOf('hg.md', { company: 'HG', aliases: ['Mercury Insurance'] }),
      ],
      settings,
      1,
    );
    expect(told(twins.find('mercury'))).toBe('mercury');
    expect(told(twins.find('merc'))).toBe('mercury | hg');
  });
});

describe('what fits nothing', () => {
  it.each([
    ['a word of no company', 'zebra'],
    ['one letter', 'q'],
    ['two letters', 'qx'],
    ['a short word that only resembles a name', 'boss'],
    ['an emoji', '🎉'],
    ['a mention', '<@U123>'],
    ['quotes', '"""'],
    ['only hidden characters', '\u202E\u200B'],
    ['nothing', ''],
    ['ten thousand letters', 'k'.repeat(10_000)],
    ['ten thousand syllables', '카'.repeat(10_000)],
    ['a name of JavaScript objects', '__proto__'],
    ['a method of JavaScript objects', 'constructor'],
  ])('is told so: %s', (_, typed) => {
    expect(catalogue.find(typed).kind).toBe('none');
  });

  it('gets the nearest names', () => {
    expect(told(catalogue.find('kakao insurance'))).toBe('none → kakao, kakao-bank');
    expect(told(catalogue.find('cyclades'))).toBe('none → cycloid');
    expect(told(catalogue.find('boss'))).toBe('none → toss');
  });
});

describe('several roles of one company', () => {
  it('the newest answers, the others are told', () => {
    const found = catalogue.find('samsung');
    expect(told(found)).toBe('samsung');
    expect(found.kind === 'one' && found.otherRoles.map(({ id }) => id)).toEqual(['samsung~data-engineer']);
  });

  it.each([
    ['Data Engineer', 'samsung~data-engineer'],
    ['data', 'samsung~data-engineer'],
    ['데이터 엔지니어', 'samsung~data-engineer'],
    ['enginer, data', 'samsung~data-engineer'],
    ['senior backend engineer', 'samsung'],
    ['back end', 'samsung'],
    ['platform', 'samsung'],
    ['백엔드', 'samsung'],
    ['engineer', 'samsung'],
    ['chef', 'no role → samsung, samsung~data-engineer'],
    ['🎉', 'no role → samsung, samsung~data-engineer'],
    ['x'.repeat(10_000), 'no role → samsung, samsung~data-engineer'],
    ['', 'samsung'],
  ])('role "%s" chooses %s', (role, expected) => {
    expect(told(catalogue.find('samsung', role))).toBe(expected);
  });

  it('a role narrows several companies down', () => {
    expect(told(catalogue.find('kak', 'data'))).toBe('kakao-bank');
  });

  it('an id leads to its entry, typed or from a button', () => {
    expect(told(catalogue.find('samsung~data-engineer'))).toBe('samsung~data-engineer');
    expect(catalogue.byId('samsung~data-engineer')?.role).toBe('Data Engineer');
    expect(catalogue.byId('samsung-data')?.role).toBe('Data Engineer');
    expect(catalogue.byId('__proto__')).toBeNull();
  });
});

describe('while typing', () => {
  const ids = (typed: string, limit = 25): readonly string[] =>
    catalogue.complete(typed, limit).map(({ id }) => id);

  it('an empty text lists everything by name, Latin before Hangul, the newest role first', () => {
    expect(ids('')).toEqual([
      'abc-corp',
      'cycloid',
      'kakao',
      'kakao-bank',
      'lg',
      'samsung',
      'samsung~data-engineer',
      'societe',
      'rakuten',
      'naver',
      'toss',
    ]);
    expect(ids('  ', 2)).toEqual(['abc-corp', 'cycloid']);
  });

  it.each([
    ['ka', ['kakao', 'kakao-bank']],
    ['kakao', ['kakao', 'kakao-bank']],
    ['카', ['kakao']],
    ['ㅋ', ['kakao']],
    ['ㅋㅋ', ['kakao']],
    ['ㄴㅇ', ['naver']],
    ['ban', ['kakao-bank']],
    ['cyclod', ['cycloid']],
    ['cycloid intervew', ['cycloid']],
    ['zkzk', ['kakao']],
    ['🎉', []],
  ])('"%s" suggests %j', (typed, expected) => {
    expect(ids(typed)).toEqual(expected);
  });
});
