/** Owns a company's values: each with a name, a sentence, or both. */
import type { Dossier } from './dossier.ts';
import { dashed } from './label.ts';
import { isPlaceholder } from './match-words.ts';
import type { Entry } from './outline.ts';
import { cleanHeading, listOf, unquote, withoutFullStop, wordCount } from './plain-words.ts';

/** "Integrity, Openness, Speed": values on one line; a sentence stays one. */
export function valuesInLine(entry: Entry): Dossier['values'] {
  const parts = listOf(entry.value);
  const isProse =
    /[.。]$/u.test(entry.value) && (wordCount(parts[0] ?? '') > 2 || /다\.$|。$/u.test(entry.value));
  return (isProse ? [entry.value] : parts).flatMap((text) =>
    valuesOf({ ...entry, text, value: text, label: null, children: [] }),
  );
}

/** A bullet: a name with or without what it means, or a sentence without a name. */
export function valuesOf(entry: Entry): Dossier['values'] {
  if (entry.kind === 'code' || isPlaceholder(entry.text) || entry.text === '') return [];
  const { line, inferred } = entry;
  const found = entry.label === null ? dashed(entry.text) : { label: entry.label, value: entry.value };
  const below = entry.children.map((child) => child.text).join(' ');
  const name = found?.label ?? (isSentence(entry.text) ? null : withoutFullStop(entry.text));
  const rest = [found === null && name === null ? entry.text : (found?.value ?? ''), below]
    .filter((part) => part !== '')
    .join(' ');
  return [
    {
      name: name === null ? null : unquote(withoutFullStop(cleanHeading(name))),
      text: rest === '' ? null : unquote(rest),
      line,
      inferred,
    },
  ];
}

function isSentence(text: string): boolean {
  if (/[.!。！]["”]?$/u.test(text)) return wordCount(text) > 3 || /[다요]\.$|。$/u.test(text);
  return (
    wordCount(text) > 8 ||
    /(?:[니한된이있]다|어요|해요|ます|です|する)$/u.test(text) ||
    (text.length > 30 && wordCount(text) < 2)
  );
}
