/** Owns the line that can be typed next: what was right stays as it was, what was not is replaced or left out. */
import type { MockHere } from './mock-family.ts';
import { SETUP_NAMES, type SetupName, type SetupTexts } from './setup-texts.ts';

const EXAMPLE = { company: 'kakao', rounds: '3', minutes: '10' } as const;

/** `wrong`: what was typed for these is not taken over. On Discord every value has its option's name. */
export function startLine(texts: SetupTexts, wrong: readonly SetupName[], here: MockHere): string {
  const isDiscord = here.place.surface === 'discord';
  const words = SETUP_NAMES.flatMap((name) => {
    const typed = texts[name];
    const value = typed === undefined || wrong.includes(name) ? insteadOf(name, typed, here) : typed;
    if (value === undefined) return [];
    const word = /\s/u.test(value) && !isDiscord ? `"${value.replaceAll('"', '')}"` : value;
    return [isDiscord || name !== 'company' ? `${name}:${word}` : word];
  });
  return `/mock start ${words.join(' ')}`;
}

function insteadOf(name: SetupName, typed: string | undefined, { context }: MockHere): string | undefined {
  if (name !== 'company')
    return typed !== undefined && (name === 'rounds' || name === 'minutes') ? EXAMPLE[name] : undefined;
  const catalogue = context.catalogue();
  const found = catalogue.find(typed ?? EXAMPLE.company);
  const [nearest] =
    found.kind === 'one' ? [found.entry] : found.kind === 'none' ? found.nearest : found.entries;
  const known = catalogue.byId(EXAMPLE.company) ?? catalogue.entries[0];
  return (nearest ?? known)?.slug ?? EXAMPLE.company;
}
