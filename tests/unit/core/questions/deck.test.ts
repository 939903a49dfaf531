/** Owns what a dossier's deck holds: its own words first, the right levels, honest outlines, nothing of the candidate's. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assignQuestions, COVERED_FROM } from '../../../../src/core/questions/deck/assign-questions.ts';
import { buildDeck } from '../../../../src/core/questions/deck/build-deck.ts';
import type { Candidate } from '../../../../src/core/questions/deck/candidates.ts';
import type { Deck } from '../../../../src/core/questions/deck/deck.ts';
import { createDeckShelf } from '../../../../src/core/questions/deck/deck-shelf.ts';
import { levelsFor } from '../../../../src/core/questions/deck/level.ts';
import { buildCatalogue } from '../../../../src/core/catalogue/build-catalogue.ts';
import { seedDocuments } from '../../../support/core-of.ts';
import { bankOf, entryOf, questionOf } from '../../../support/questions-of.ts';
import { seedBank } from '../../../support/seed-bank.ts';

const seeds = buildCatalogue(seedDocuments(), { names: new Map(), owners: new Map() }, 1);
const seedDeck = (slug: string): Deck => {
  const entry = seeds.entries.find((one) => one.slug === slug);
  if (entry === undefined) throw new Error(`no ${slug}`);
  return buildDeck(entry, seedBank());
};

const dossier = (topics: string, role = 'Backend Engineer'): string =>
  `# Company Overview\n\n**Company Name:** Acme\n\n**Position:** ${role}\n\n# Likely Interview Topics\n\n${topics}\n`;

describe('lines', () => {
  test.each([
    ['kakao', 30],
    ['abc-corp', 20],
    ['cycloid', 14],
  ])('%s has %i', (slug, count) => {
    expect(seedDeck(slug).topics.flatMap(({ lines }) => lines)).toHaveLength(count);
  });

  test('a topic without points is a line itself, a line that comes twice is one', () => {
    const deck = buildDeck(
      entryOf(dossier('- Kafka\n- Databases:\n  - Indexing\n  - indexing.\n  - Sharding')),
      seedBank(),
    );
    expect(deck.topics.map(({ lines }) => lines.map(({ text }) => text))).toEqual([
      ['Kafka'],
      ['Indexing', 'Sharding'],
    ]);
  });
});

describe('levels', () => {
  test.each([
    ['Senior Backend Engineer', [3, 2]],
    ['시니어 백엔드 개발자', [3, 2]],
    ['Staff Engineer', [3, 2]],
    ['Intermediate Backend Python Engineer', [2, 1]],
    ['Backend Engineer', [2, 1]],
    [null, [2, 1]],
    ['Junior Developer', [1, 2]],
    ['백엔드 신입', [1, 2]],
    ['개발 인턴', [1, 2]],
  ])('%s', (role, levels) => {
    expect(levelsFor(role).slice(0, 2)).toEqual(levels);
  });

  test('follow the role, and can be set', () => {
    const bank = bankOf(
      [1, 2, 3].flatMap((level) =>
        ['a', 'b', 'c'].map((id) => ({ id: `${id}-${level}`, tags: ['kafka'], level: level as 1 | 2 | 3 })),
      ),
    );
    const entry = entryOf(dossier('- Kafka', 'Senior Engineer'));
    const levels = (deck: Deck): readonly number[] =>
      [...new Set(deck.questions.map(({ level }) => level))].sort();
    expect(levels(buildDeck(entry, bank))).toEqual([2, 3]);
    expect(levels(buildDeck(entry, bank, 1))).toEqual([1, 2]);
  });

  test('another level is drawn on where a line would have too little', () => {
    const bank = bankOf([
      { id: 'easy', tags: ['kafka'], level: 1 },
      { id: 'hard', tags: ['kafka'], level: 3 },
    ]);
    const deck = buildDeck(entryOf(dossier('- Kafka', 'Senior Engineer')), bank);
    expect(deck.questions.map(({ id }) => id)).toEqual(['hard', 'easy']);
  });
});

describe("a dossier's own questions", () => {
  const deck = seedDeck('cycloid');
  const own = deck.questions.filter(({ source }) => source === 'dossier');

  test('come first in their topic, verbatim, in their own language for every reader', () => {
    expect(own).toHaveLength(10);
    expect(own[0]?.text('en').prompt).toBe('Go 마이크로서비스 아키텍처 설계 시 주요 고려사항은?');
    for (const topic of deck.topics) {
      const sources = deck.questions
        .filter(({ topicId }) => topicId === topic.id)
        .map(({ source }) => source);
      expect(sources.lastIndexOf('dossier')).toBe(sources.filter((one) => one === 'dossier').length - 1);
    }
  });

  test('have the key points of a bank question that asks the same, and say from which', () => {
    const one = own.find(({ text }) => text('ko').prompt.startsWith('gRPC vs REST'));
    expect(one?.keyPointsFrom).toBe('grpc-rest-graphql-where-each');
    expect(one?.text('ko').keyPoints).toEqual(seedBank().byId('grpc-rest-graphql-where-each')?.ko.keyPoints);
  });

  test('have an outline where none does', () => {
    const one = own.find(({ keyPointsFrom }) => keyPointsFrom === null);
    expect(one?.text('ko').keyPoints.length).toBeGreaterThanOrEqual(3);
  });
});

describe('bank questions', () => {
  test('are for the languages and products that the dossier names', () => {
    const bank = bankOf([
      { id: 'in-go', tags: ['memory-management', 'go'] },
      { id: 'in-java', tags: ['memory-management', 'java'] },
    ]);
    const ids = (text: string): readonly string[] =>
      buildDeck(entryOf(text), bank)
        .questions.filter(({ source }) => source === 'bank')
        .map(({ id }) => id);
    expect(ids(dossier('- Memory management\n- Go'))).toEqual(['in-go']);
    expect(ids(dossier('- Memory management')).toSorted()).toEqual(['in-go', 'in-java']);
  });

  test('stand under one line each', () => {
    for (const slug of ['kakao', 'abc-corp', 'cycloid']) {
      const ids = seedDeck(slug).questions.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  test('are shared out so that no line is short while another has plenty', () => {
    const candidate = (id: string, score: number): Candidate => ({
      question: questionOf({ id, tags: ['kafka'] }),
      score,
      reason: [],
      rank: 0,
    });
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 15 }), { maxLength: 10 }), { maxLength: 6 }),
        (lines) => {
          const given = assignQuestions(lines.map((ids) => ids.map((id) => candidate(`q-${id}`, 90 - id))));
          const taken = given.flatMap((all) => all.map(({ question }) => question.id));
          expect(new Set(taken).size).toBe(taken.length);
          lines.forEach((ids, line) => {
            if ((given[line]?.length ?? 0) >= COVERED_FROM) return;
            // Whatever it could have had is with a line that has no more than it needs.
            for (const id of ids) {
              const owner = given.findIndex((all) => all.some(({ question }) => question.id === `q-${id}`));
              expect(owner).toBeGreaterThanOrEqual(0);
              if (owner !== line) expect(given[owner]?.length ?? 0).toBeLessThanOrEqual(COVERED_FROM);
            }
          });
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('ids', () => {
  test('stay when a dossier is edited around them', () => {
    const before = buildDeck(
      entryOf(dossier('- Cooking:\n  - Sourdough starters\n  - Knife skills')),
      seedBank(),
    );
    const after = buildDeck(
      entryOf(dossier('- Food:\n  - **Knife  Skills.**\n  - Sourdough starters\n  - Soup', 'Head Chef')),
      seedBank(),
    );
    const ids = (deck: Deck): readonly string[] => deck.questions.map(({ id }) => id);
    expect(ids(after)).toEqual(expect.arrayContaining([...ids(before)]));
  });

  test('fit an action id', () => {
    for (const { id } of seedDeck('cycloid').questions) expect(id).toMatch(/^[^:\s]{1,48}$/u);
  });
});

describe("what is the candidate's own", () => {
  const MARK = 'zqxjkv';
  const secret = fc.stringMatching(/^[a-z]{3,8}$/u).map((word) => `${MARK}${word}`);

  test('never reaches a question', () => {
    fc.assert(
      fc.property(
        fc.array(secret, { minLength: 4, maxLength: 4 }),
        fc.boolean(),
        ([a, b, c, d], isKorean) => {
          const text = isKorean
            ? `# 면접 준비: Acme – 백엔드 개발자\n\n## 이 직무가 맞는 이유\n- ${a} Kafka 경험\n\n## 이력서 하이라이트\n- ${b}\n\n## 예상 면접 질문\n1. Go\n   - “고루틴을 설명해 주세요.”\n     - *${c} 이야기하기*\n\n## 복습할 개념\n- Kafka\n- 사워도우 만들기\n\n## 전략적 조언\n- ${d}\n`
            : `# Interview Prep: Acme – Backend Engineer\n\n## Why This Role Is a Fit\n- ${a} with Kafka\n\n## Resume Highlights\n- ${b}\n\n## Predicted Interview Questions\n1. Go\n   - “What is a goroutine?”\n     - *${c}*\n\n## Concepts to Review\n- Kafka\n- Sourdough\n\n## Strategic Advice\n- ${d}\n`;
          const deck = buildDeck(entryOf(text), seedBank());
          const said = deck.questions.map((question) => ({
            ...question,
            en: question.text('en'),
            ko: question.text('ko'),
          }));
          expect(deck.questions.length).toBeGreaterThan(2);
          expect(JSON.stringify([said, deck.topics])).not.toContain(MARK);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('the shelf', () => {
  test('builds a deck once a version, and keeps a bounded number', () => {
    let built = 0;
    let bank = seedBank();
    const shelf = createDeckShelf(
      () => bank,
      (...args) => {
        built += 1;
        return buildDeck(...args);
      },
    );
    const [entry] = seeds.entries;
    if (entry === undefined) throw new Error('no entry');
    expect(shelf.deckOf(entry, seeds)).toBe(shelf.deckOf(entry, seeds));
    expect(built).toBe(1);
    bank = { ...bank, version: bank.version + 1 };
    shelf.deckOf(entry, seeds);
    shelf.deckOf(entry, { ...seeds, version: seeds.version + 1 });
    expect(built).toBe(3);
  });
});
