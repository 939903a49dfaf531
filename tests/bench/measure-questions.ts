/** Owns how a deck and a draw grow: twice the lines, the bank or the history, at most about twice the time. */
import { buildCatalogue } from '../../src/core/catalogue/build-catalogue.ts';
import type { Entry } from '../../src/core/catalogue/catalogue.ts';
import { type Bank, buildBank } from '../../src/core/questions/bank/bank.ts';
import { buildDeck } from '../../src/core/questions/deck/build-deck.ts';
import { type Asked, draw, type Drawable } from '../../src/core/questions/draw/draw.ts';
import { seedDocuments } from '../support/core-of.ts';
import { seedBank } from '../support/seed-bank.ts';
import { alternate, timeOf } from './blocks.ts';
import type { Measurement, Row } from './measurement.ts';
import { ms, ratioRow } from './rows.ts';

/** A doubling that costs exactly double is 2; what noise and caches add stays below this. */
const BOUND = 2.2;
const SIZES = { full: { rounds: 9, blockMs: 40 }, tiny: { rounds: 1, blockMs: 0 } } as const;

export const questions: Measurement = {
  name: 'questions',
  about: 'a deck and a draw: the time for twice the lines, the bank, the deck, the history, ≤ 2.2 ×',
  async run(size) {
    const { rounds, blockMs } = SIZES[size];
    const rows: Row[] = [];
    for (const [what, once, twice] of doublings()) {
      const sides = [once, once, twice].map((run) => () => timeOf(run, blockMs));
      await alternate(1, sides);
      const [base = [], again = [], ours = []] = await alternate(rounds, sides);
      const detail = `${ms(base)} → ${ms(ours)}`;
      rows.push(ratioRow({ measurement: 'questions', what, base, again, ours, bound: BOUND, detail }));
    }
    return rows;
  },
};

type Doubling = readonly [what: string, once: () => unknown, twice: () => unknown];

function doublings(): readonly Doubling[] {
  const kakao = entryNamed('kakao');
  const [bank, doubled] = [repeated(1), repeated(2)];
  const longer = withTwiceTheLines(kakao);
  const [deck, largeDeck] = [deckOf(600), deckOf(1200)];
  const [history, longHistory] = [historyOf(deck, 5000), historyOf(deck, 10_000)];
  return [
    ['a deck, twice the bank', () => buildDeck(kakao, bank), () => buildDeck(kakao, doubled)],
    ['a deck, twice the lines', () => buildDeck(kakao, bank), () => buildDeck(longer, bank)],
    ['a draw, twice the deck', () => draw(deck, history, 'seed'), () => draw(largeDeck, history, 'seed')],
    ['a draw, twice the history', () => draw(deck, history, 'seed'), () => draw(deck, longHistory, 'seed')],
  ];
}

function entryNamed(slug: string): Entry {
  const { entries } = buildCatalogue(seedDocuments(), { names: new Map(), owners: new Map() }, 1);
  const entry = entries.find((one) => one.slug === slug);
  if (entry === undefined) throw new Error(`no dossier ${slug}`);
  return entry;
}

function repeated(times: number): Bank {
  const { questions: all, matcher } = seedBank();
  const many = Array.from({ length: times }, (_, copy) =>
    all.map((one) => ({ ...one, id: `${one.id}-${copy}` })),
  );
  return buildBank(many.flat(), matcher.tree.tags, [], 1);
}

/** An entry may make its dossier when it is asked for: the copy states it. */
function withTwiceTheLines(entry: Entry): Entry {
  const { dossier } = entry;
  const again = dossier.topics.map((topic) => ({
    ...topic,
    title: `${topic.title} again`,
    points: topic.points.map((point) => ({ ...point, text: `${point.text} again` })),
  }));
  return { ...entry, dossier: { ...dossier, topics: [...dossier.topics, ...again] } };
}

const deckOf = (size: number): readonly Drawable[] =>
  Array.from({ length: size }, (_, at) => ({ id: `q${at}`, topicId: `t${at % 12}`, level: 2 }));

const historyOf = (deck: readonly Drawable[], length: number): readonly Asked[] =>
  Array.from({ length }, (_, at) => {
    const { id, topicId } = deck[(at * 7) % deck.length] ?? { id: 'gone', topicId: 't0' };
    return { id, topicId, answers: at % 4, grade: at % 5 === 0 ? null : at % 100 };
  });
