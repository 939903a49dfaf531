/** Owns full-text search: the shared sections for everybody, and apart from them each owner's own. */
import type { Entry, EntrySection, Hit } from '../catalogue.ts';
import { bodyLines } from './body-lines.ts';
import { bestLine } from './best-line.ts';
import { expandWord, type Expansion } from './expand-word.ts';
import { compareRanked, rankSections, type Ranked } from './rank-sections.ts';
import { termsOf } from './tokenise.ts';
import { stemOf } from './word-endings.ts';
import { createWordIndex, type WordIndex } from './word-index.ts';

export type Search = (words: string, reader: string, limit: number) => readonly Hit[];

const LONGEST_SEARCH = 500;
const WORDS_AT_MOST = 12;
/** A word in a heading counts as often as this in the text. */
const HEADING = 3;

type Face = 'shared' | 'owner';
/** A section by its place in the entry: entries make their content when it is looked at. */
type Place = { readonly entry: Entry; readonly position: number; readonly face: Face };
type Library = { readonly places: readonly Place[]; readonly index: WordIndex };

/**
 * What only an owner may read is never part of the index that others search: not its words, not its lengths, not its
 * frequencies. An owner's index holds their own parts alone. Each is made when it is first searched.
 */
export function createSearch(entries: readonly Entry[], owners: ReadonlySet<string>): Search {
  let shared: Library | null = null;
  let namedBy: ReadonlyMap<string, ReadonlySet<Entry>> | null = null;
  const own = new Map<string, Library>();

  const librariesFor = (reader: string): readonly Library[] => {
    shared ??= createLibrary(entries, 'shared', isForAll);
    if (!owners.has(reader)) return [shared];
    const library = own.get(reader) ?? createLibrary(entries, 'owner', saysMoreTo(reader));
    own.set(reader, library);
    return [shared, library];
  };

  return (typed, reader, limit) => {
    const words = readWords(typed);
    if (words.length === 0 || limit <= 0) return [];
    namedBy ??= indexNames(entries);
    const named = words.map((word) => namedBy?.get(word) ?? namedBy?.get(stemOf(word)) ?? NOBODY);
    const hits = librariesFor(reader).flatMap((library) => searchLibrary(words, named, library, limit));
    return distinctPlaces(hits.sort(compareRanked)).slice(0, limit).flatMap(toHit);
  };
}

const NOBODY: ReadonlySet<Entry> = new Set();

function readWords(typed: string): string[] {
  if (typed.length > LONGEST_SEARCH) return [];
  const clean = typed.normalize('NFC').replace(/\p{Cf}/gu, '');
  return [...new Set(termsOf(clean))].filter((term) => term !== '').slice(0, WORDS_AT_MOST);
}

/** A section that stands in several roles of a company is found once, under the first. */
function createLibrary(
  entries: readonly Entry[],
  face: Face,
  isMeant: (section: EntrySection) => boolean,
): Library {
  const seen = new Set<string>();
  const places: Place[] = [];
  function* words(): Generator<string[]> {
    for (const entry of entries) {
      for (const [position, one] of entry.sections.entries()) {
        const key = keyOfSection(entry, one);
        if (seen.has(key) || !isMeant(one)) continue;
        seen.add(key);
        places.push({ entry, position, face });
        const heading = termsOf(one.section.heading);
        const lines = bodyLines(one.body[face]).flatMap(termsOf);
        yield [...Array.from({ length: HEADING }, () => heading).flat(), ...lines];
      }
    }
  }
  return { places, index: createWordIndex(words()) };
}

function keyOfSection({ slug }: Entry, { file, section, owners }: EntrySection): string {
  return JSON.stringify([slug, file, section.line, section.heading, section.text.length, owners]);
}

/** What is an owner's as a whole is left out, heading and all. */
function isForAll({ section, body }: EntrySection): boolean {
  return section.audience === 'all' && body.shared.length > 0;
}

/** The sections that say more to this owner than to others. */
function saysMoreTo(reader: string): (section: EntrySection) => boolean {
  return ({ owners, body }) =>
    owners.includes(reader) && bodyLines(body.owner).join('\n') !== bodyLines(body.shared).join('\n');
}

/** The words of companies' names: "kakao redis" means Redis at Kakao, though the section does not say Kakao. */
function indexNames(entries: readonly Entry[]): ReadonlyMap<string, ReadonlySet<Entry>> {
  const named = new Map<string, Set<Entry>>();
  for (const entry of entries) {
    for (const term of entry.names.flatMap(termsOf)) {
      const already = named.get(term);
      if (already === undefined) named.set(term, new Set([entry]));
      else already.add(entry);
    }
  }
  return named;
}

type FoundPlace = Ranked & {
  readonly place: Place;
  readonly groups: readonly Expansion[];
  readonly index: WordIndex;
};

function searchLibrary(
  words: readonly string[],
  named: readonly ReadonlySet<Entry>[],
  { places, index }: Library,
  limit: number,
): readonly FoundPlace[] {
  const expanded = words.flatMap((word, i) =>
    expandWord(word, index).map((group) => ({ group, named: named[i] ?? NOBODY })),
  );
  const groups = expanded.map(({ group }) => group);
  const isNamed = (section: number, group: number): boolean => {
    const place = places[section];
    return place !== undefined && (expanded[group]?.named.has(place.entry) ?? false);
  };
  return rankSections(groups, isNamed, index, limit).flatMap((ranked) => {
    const place = places[ranked.section];
    return place === undefined ? [] : [{ ...ranked, place, groups, index }];
  });
}

/** An owner's section may be found by its shared words and by its own. */
function distinctPlaces(found: readonly FoundPlace[]): readonly FoundPlace[] {
  const distinct = new Map<string, FoundPlace>();
  for (const one of found) {
    const key = `${one.place.entry.id} ${String(one.place.position)}`;
    if (!distinct.has(key)) distinct.set(key, one);
  }
  return [...distinct.values()];
}

function toHit({ place: { entry, position, face }, groups, index }: FoundPlace): Hit[] {
  const section = entry.sections[position];
  if (section === undefined) return [];
  const lines = bodyLines(section.body[face]);
  return [{ entry, section, ...bestLine(section.section.heading, lines, groups, index) }];
}
