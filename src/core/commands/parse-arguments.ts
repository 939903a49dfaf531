/** Owns reading what stands behind a slash command: quotes, `name:value`, and words in the order of the options. */
import type { CommandOption } from './define-command.ts';
import { cleanLine } from '../text/normalise.ts';

export type Arguments = Readonly<Partial<Record<string, string>>>;

type Word = { readonly value: string; readonly end: number };

/**
 * Never throws, whatever is typed. Words fill the options that no `name:` gave, in order; further words belong to the last
 * of them. Each value is one clean line of any length.
 */
export function parseArguments(options: readonly CommandOption[], text: string): Arguments {
  const named = new Map<string, string>();
  const words: string[] = [];
  const lastClosing = lastIndexOf(text, CLOSING_SINGLE);
  let at = skipSpace(text, 0);
  while (at < text.length) {
    const name = readName(text, at, options);
    const word = readWord(text, name === null ? at : name.end, lastClosing);
    if (name === null) words.push(word.value);
    else named.set(name.value, word.value);
    at = skipSpace(text, word.end);
  }
  return clean(options, placeWords(options, named, words));
}

function placeWords(
  options: readonly CommandOption[],
  named: ReadonlyMap<string, string>,
  words: readonly string[],
): ReadonlyMap<string, string> {
  const free = options.filter((option) => !named.has(option.name));
  const last = free.at(-1) ?? options.at(-1);
  const values = new Map(named);
  words.forEach((word, index) => {
    const option = free[index] ?? last;
    if (option === undefined) return;
    const before = values.get(option.name);
    values.set(option.name, before === undefined ? word : `${before} ${word}`);
  });
  return values;
}

function clean(options: readonly CommandOption[], values: ReadonlyMap<string, string>): Arguments {
  return Object.fromEntries(
    options.flatMap(({ name }) => {
      const value = cleanLine(values.get(name) ?? '');
      return value === '' ? [] : [[name, value]];
    }),
  );
}

/** `company:` or `Company: `, where that is an option; its end is where the value begins. */
function readName(text: string, at: number, options: readonly CommandOption[]): Word | null {
  const option = options.find(
    ({ name }) => text.slice(at, at + name.length + 1).toLowerCase() === `${name}:`,
  );
  if (option === undefined) return null;
  return { value: option.name, end: skipSpace(text, at + option.name.length + 1) };
}

const DOUBLE = /["“”„]/u;
const SINGLE = /['‘’]/u;
const CLOSING_SINGLE = /['‘’](?=\s|$)/u;

/**
 * A quoted phrase, or everything up to white space. Double quotes left open reach to the end; a single one that nothing
 * closes is an apostrophe. `lastClosing` is where the last one stands: nobody searches behind it again and again.
 */
function readWord(text: string, at: number, lastClosing: number): Word {
  const first = text.charAt(at);
  if (DOUBLE.test(first)) {
    const end = findFrom(text, at + 1, DOUBLE) ?? text.length;
    return { value: text.slice(at + 1, end), end: end + 1 };
  }
  if (SINGLE.test(first) && lastClosing > at) {
    const end = findFrom(text, at + 1, CLOSING_SINGLE);
    if (end !== null) return { value: text.slice(at + 1, end), end: end + 1 };
  }
  const end = findFrom(text, at, /\s/u) ?? text.length;
  return { value: text.slice(at, end), end };
}

function findFrom(text: string, at: number, pattern: RegExp): number | null {
  const sticky = new RegExp(pattern.source, 'gu');
  sticky.lastIndex = at;
  return sticky.exec(text)?.index ?? null;
}

function skipSpace(text: string, at: number): number {
  return findFrom(text, at, /\S/u) ?? text.length;
}

function lastIndexOf(text: string, pattern: RegExp): number {
  return Array.from(text.matchAll(new RegExp(pattern.source, 'gu'))).at(-1)?.index ?? -1;
}
