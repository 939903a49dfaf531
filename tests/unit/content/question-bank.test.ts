/** Owns the promises about the real bank: it is right in form, covers the seeds, and every text fits both platforms. */
import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../../src/core/catalogue/build-catalogue.ts';
import { renderIssue } from '../../../src/core/content-issue.ts';
import { LOCALES } from '../../../src/core/i18n/locale.ts';
import { PARTS, questionCard } from '../../../src/core/cards/question-card.ts';
import { COVERED_FROM } from '../../../src/core/questions/deck/assign-questions.ts';
import { buildDeck } from '../../../src/core/questions/deck/build-deck.ts';
import { bankQuestion } from '../../../src/core/questions/deck/deck-questions.ts';
import { checkTexts } from '../../../src/core/questions/bank/load-bank.ts';
import { renderCard as renderDiscord } from '../../../src/discord/render/render-card.ts';
import { renderCard as renderSlack } from '../../../src/slack/render/render-card.ts';
import { seedDocuments } from '../../support/core-of.ts';
import { seedBank, seedTexts } from '../../support/seed-bank.ts';

const bank = seedBank();
const { entries } = buildCatalogue(seedDocuments(), { names: new Map(), owners: new Map() }, 1);

describe('the bank in seeds/', () => {
  test('has no problem that `npm run check` names', () => {
    expect(checkTexts(seedTexts(), 'en').map(renderIssue)).toEqual([]);
  });

  test('has 240 questions or more, in every level', () => {
    expect(bank.questions.length).toBeGreaterThanOrEqual(240);
    expect(new Set(bank.questions.map(({ level }) => level))).toEqual(new Set([1, 2, 3]));
  });

  test('has a tag for every question and a question for every tag', () => {
    const { tags } = bank.matcher.tree;
    expect(tags.filter(({ id }) => bank.about(id).length === 0).map(({ id }) => id)).toEqual([]);
  });

  test.each(entries.map((entry) => [entry.slug, entry] as const))('covers every line of %s', (_, entry) => {
    const deck = buildDeck(entry, bank);
    const lines = deck.topics.flatMap((topic) => topic.lines);
    expect(lines.filter(({ bankCount }) => bankCount < COVERED_FROM).map(({ text }) => text)).toEqual([]);
    expect(deck.questions.filter(({ source }) => source === 'outline')).toEqual([]);
  });

  test('fits both platforms with everything open', () => {
    const [entry] = entries;
    if (entry === undefined) throw new Error('no entry');
    const deck = buildDeck(entry, bank);
    for (const question of bank.questions) {
      const drawn = bankQuestion(
        { question, score: 100, reason: [], rank: 0 },
        'A line of the dossier',
        deck.topics[0]?.id ?? '',
      );
      for (const locale of LOCALES) {
        const card = questionCard({
          entry,
          deck,
          question: drawn,
          open: new Set(PARTS),
          seed: 'abc123',
          place: 998,
          takesNotes: true,
          locale,
        });
        expect(() => [renderDiscord(card), renderSlack(card)], question.id).not.toThrow();
      }
    }
  });
});
