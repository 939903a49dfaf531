/** Owns the line that can be typed next: what was right stays as it was, what was not is replaced or left out. */
import type { Entry } from '../../catalogue/catalogue.ts';
import { readTopics } from '../reading/read-topics.ts';
import type { MockHere } from './in-mock-channel.ts';
import { SETUP_NAMES, type SetupName, type SetupTexts } from './setup-texts.ts';

const EXAMPLE = { company: 'kakao', rounds: '3', minutes: '10' } as const;

/** `wrong`: what was typed for these is not taken over. On Discord every value has its option's name. */
export function startLine(texts: SetupTexts, wrong: readonly SetupName[], here: MockHere): string {
  const isDiscord = here.place.surface === 'discord';
  const entry = wrong.includes('company') || texts.company === undefined ? likelyEntry(texts, here) : null;
  const isWrong = (name: SetupName): boolean =>
    wrong.includes(name) || (name === 'topic' && entry !== null && !hasTopic(entry, texts, here));
  const words = SETUP_NAMES.flatMap((name) => {
    const typed = texts[name];
    const right = typed === undefined || isWrong(name) ? undefined : typed;
    const value =
      name === 'company' ? (entry?.slug ?? right ?? EXAMPLE.company) : (right ?? instead(name, typed));
    if (value === undefined) return [];
    const word = /\s/u.test(value) && !isDiscord ? `"${value.replaceAll('"', '')}"` : value;
    return [isDiscord || name !== 'company' ? `${name}:${word}` : word];
  });
  return `/mock start ${words.join(' ')}`;
}

const instead = (name: SetupName, typed: string | undefined): string | undefined =>
  typed !== undefined && (name === 'rounds' || name === 'minutes') ? EXAMPLE[name] : undefined;

/** The slug of the company that was meant, or of one that there is. */
export const likelyCompany = (texts: SetupTexts, here: MockHere): string =>
  likelyEntry(texts, here)?.slug ?? EXAMPLE.company;

/** What was meant, where that can be told. */
function likelyEntry({ company = EXAMPLE.company }: SetupTexts, { context }: MockHere): Entry | null {
  const catalogue = context.catalogue();
  const found = catalogue.find(company);
  const [nearest] =
    found.kind === 'one' ? [found.entry] : found.kind === 'none' ? found.nearest : found.entries;
  return nearest ?? catalogue.byId(EXAMPLE.company) ?? catalogue.entries[0] ?? null;
}

function hasTopic(entry: Entry, { topic = '' }: SetupTexts, { request, context }: MockHere): boolean {
  const deck = context.decks.deckOf(entry, context.catalogue());
  return 'value' in readTopics(topic, deck, request.locale);
}
