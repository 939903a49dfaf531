/** Owns reading a time zone: an IANA name, however it is written, or what people call it. Nothing is guessed silently. */
import { Temporal } from 'temporal-polyfill';
import { fold, refused, understood, type Parsed } from './parsed.ts';
import { AMBIGUOUS, NAMES_OF_ZONE, POPULAR_ZONES } from './zone-names.ts';

/**
 * `missing`: nothing was typed, and there is no silent UTC. `ambiguous`: several zones are called that. `offset`: a
 * distance from UTC, which knows no daylight saving. Candidates are IANA names, the likeliest first, five at most.
 */
export type ZoneProblem = {
  readonly reason: 'missing' | 'unknown' | 'ambiguous' | 'offset';
  readonly candidates: readonly string[];
};

const OFFERED = 5;
const OFFSET = /^(?:gmt|utc)? ?([+-]) ?(\d{1,2})(?::?(\d{2}))?$/u;
/** Neither daylight saving nor the other hemisphere's is the standard time in both. */
const WINTER_AND_SUMMER = [Date.UTC(2026, 0, 1), Date.UTC(2026, 6, 1)];

export function parseZone(text: string): Parsed<string, ZoneProblem> {
  const typed = fold(text);
  if (typed === '') return refused({ reason: 'missing', candidates: POPULAR_ZONES.slice(0, OFFERED) });
  const { byWord } = zones();
  const exact = ianaName(typed.replaceAll(' ', '_'));
  if (exact !== null) return understood(exact, exact !== text.trim());
  const several = AMBIGUOUS.get(typed);
  if (several !== undefined) return refused({ reason: 'ambiguous', candidates: several.slice(0, OFFERED) });
  const named = byWord.get(typed) ?? [];
  const [one] = named;
  if (one !== undefined && named.length === 1) return understood(one, one !== text.trim());
  if (named.length > 1) return refused({ reason: 'ambiguous', candidates: named.slice(0, OFFERED) });
  const offset = OFFSET.exec(typed);
  if (offset !== null) return refused({ reason: 'offset', candidates: zonesAt(offset) });
  return refused({ reason: 'unknown', candidates: completeZones(typed, OFFERED) });
}

/** IANA names for what is being typed, the likeliest first; the popular ones where nothing is. */
export function completeZones(typed: string, limit: number): readonly string[] {
  const wanted = fold(typed);
  if (wanted === '') return POPULAR_ZONES.slice(0, limit);
  const { byName, byWord } = zones();
  const spelled = wanted.replaceAll(' ', '_');
  const words = [...byWord].filter(([word]) => word.startsWith(wanted)).flatMap(([, names]) => names);
  const names = [...byName].flatMap(([lower, name]) =>
    lower.startsWith(spelled) || lower.includes(`/${spelled}`) ? [name] : [],
  );
  const found = new Set([...words, ...(AMBIGUOUS.get(wanted) ?? []), ...names]);
  return [...POPULAR_ZONES.filter((name) => found.has(name)), ...found].filter(isFirst).slice(0, limit);
}

const isFirst = (name: string, index: number, all: readonly string[]): boolean => all.indexOf(name) === index;

type Zones = {
  /** IANA names by themselves in lower case. */
  readonly byName: ReadonlyMap<string, string>;
  /** By cities and other words. */
  readonly byWord: ReadonlyMap<string, readonly string[]>;
};

let known: Zones | null = null;

/** Some four hundred names, put in order when the first zone is typed. */
function zones(): Zones {
  known ??= listZones();
  return known;
}

function listZones(): Zones {
  const names = [
    ...POPULAR_ZONES,
    ...Object.keys(NAMES_OF_ZONE),
    ...Intl.supportedValuesOf('timeZone'),
  ].filter(isFirst);
  const byWord = new Map<string, string[]>();
  const add = (word: string, name: string): void => {
    const before = byWord.get(word) ?? [];
    if (!before.includes(name)) byWord.set(word, [...before, name]);
  };
  for (const name of names) {
    const city = name.split('/').at(-1) ?? name;
    if (city !== name) add(city.replaceAll('_', ' ').toLowerCase(), name);
  }
  for (const [name, words] of Object.entries(NAMES_OF_ZONE)) for (const word of words) add(word, name);
  return { byName: new Map(names.map((name) => [name.toLowerCase(), name])), byWord };
}

/** The name in its own spelling, older ones that are still known (`Asia/Calcutta`) included; null: no zone at all. */
function ianaName(name: string): string | null {
  // `Etc/GMT-9` is nine hours ahead: its sign is the other way round, and nobody means it.
  if (!/^[a-z_]+(?:\/[a-z0-9_+-]+)+$/u.test(name) || name.startsWith('etc/')) return null;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function zonesAt([, sign, hours, minutes = '0']: RegExpExecArray): readonly string[] {
  const size = (Number(hours) * 60 + Number(minutes)) * 60_000_000_000;
  const wanted = sign === '-' ? -size : size;
  const hasOffset = (name: string): boolean =>
    WINTER_AND_SUMMER.some(
      (at) =>
        Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(name).offsetNanoseconds === wanted,
    );
  const popular = POPULAR_ZONES.filter(hasOffset);
  const candidates = popular.length > 0 ? popular : [...zones().byName.values()].filter(hasOffset);
  return candidates.slice(0, OFFERED);
}
