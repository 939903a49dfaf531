/** Owns the cards that are shown again and again: each is made once for everybody who may read the same. */
import type { Card } from '../cards/card.ts';
import type { ViewId } from '../cards/views.ts';
import type { Catalogue, Entry } from '../catalogue/catalogue.ts';
import type { Locale } from '../i18n/locale.ts';
import { createRemembered } from './remembered.ts';

/** Everything that the card of an entry depends on, beside the catalogue that the entry is from. */
export type CardKey = {
  readonly entry: Entry;
  /** Null: the company card. */
  readonly view: ViewId | null;
  readonly page: number;
  readonly locale: Locale;
  readonly isShareable: boolean;
  /** The only thing in which time shows on a card. */
  readonly isStale: boolean;
  /** The owner's own key where anything of the entry is theirs: their cards are for nobody else. Null: everybody's. */
  readonly owner: string | null;
};

/** With what the platforms make of them some 20 kB each: the parts of a few dozen companies that are being read. */
const CARDS = 300;

const remembered = createRemembered<Card>(CARDS);

/** The same object as before where there is one, so that a platform renders it once as well. */
export function rememberCard(catalogue: Catalogue, key: CardKey, make: () => Card): Card {
  return remembered(catalogue, nameOf(key), make);
}

/** Ids and views have no spaces, and the owner stands last: no two keys have the same name. */
function nameOf({ entry, view, page, locale, isShareable, isStale, owner }: CardKey): string {
  return `${entry.id} ${view ?? '-'} ${page} ${locale} ${isShareable} ${isStale} ${owner ?? ''}`;
}

const ownersOf = new WeakMap<Entry, ReadonlySet<string>>();

/** Whether any part of an entry is this person's own. Its content is looked at once, not at every question. */
export function ownsPartOf(entry: Entry, reader: string): boolean {
  const owners = ownersOf.get(entry) ?? new Set(entry.sections.flatMap((section) => section.owners));
  ownersOf.set(entry, owners);
  return owners.has(reader);
}
