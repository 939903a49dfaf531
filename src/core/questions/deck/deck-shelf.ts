/** Owns keeping decks that were built: on demand, by version, and never more than a bounded number. */
import { LRUCache } from 'lru-cache';
import type { Catalogue, Entry } from '../../catalogue/catalogue.ts';
import type { Bank } from '../bank/bank.ts';
import type { Level } from '../bank/bank-question.ts';
import type { Deck } from './deck.ts';
import { buildDeck } from './build-deck.ts';

/** A deck is some tens of kilobytes beside the bank's own texts; a build takes milliseconds. */
const KEPT = 64;

export type DeckShelf = {
  readonly bank: () => Bank;
  /** The deck of an entry as catalogue and bank are now; `level` overrides what the role says. */
  readonly deckOf: (entry: Entry, catalogue: Catalogue, level?: Level | null) => Deck;
};

export function createDeckShelf(bank: () => Bank, build: typeof buildDeck = buildDeck): DeckShelf {
  const decks = new LRUCache<string, Deck>({ max: KEPT });
  return {
    bank,
    deckOf(entry, catalogue, level = null) {
      const current = bank();
      const key = `${catalogue.version} ${current.version} ${entry.id} ${level ?? '-'}`;
      const kept = decks.get(key);
      if (kept !== undefined) return kept;
      const deck = build(entry, current, level);
      decks.set(key, deck);
      return deck;
    },
  };
}
