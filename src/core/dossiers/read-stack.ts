/** Owns tech stacks: lines of items, each line under its group where it has one. */
import type { Dossier } from './dossier.ts';
import { dashed } from './label.ts';
import { isPlaceholder } from './match-words.ts';
import type { Entry } from './outline.ts';
import { cleanHeading, listOf, splitList, withoutFullStop } from './plain-words.ts';

/** A line of a tech stack: a group with its items, or items alone. */
export function stackOf(entry: Entry): Dossier['techStack'] {
  if (entry.kind === 'code' || isPlaceholder(entry.text)) return [];
  if (entry.text === '') return entry.children.flatMap(stackOf);
  if (entry.children.length > 0) {
    const isNested = entry.children.some(
      (child) =>
        child.children.length > 0 || (child.label !== null && child.value !== '' && entry.kind === 'heading'),
    );
    if (isNested) return entry.children.flatMap(stackOf);
    const own = entry.label !== null && entry.value !== '' ? splitList(withoutFullStop(entry.value)) : [];
    const below = entry.children.flatMap((child) => listOf(child.text));
    return [stackLine(cleanHeading(entry.label ?? entry.text), [...own, ...below], entry)];
  }
  if (entry.kind === 'paragraph' && entry.label === null && !/[,，、]/u.test(entry.text)) return [];
  const found = entry.label === null ? dashed(entry.text) : { label: entry.label, value: entry.value };
  const items =
    found === null
      ? listOf(entry.text)
      : found.value === ''
        ? [found.label]
        : splitList(withoutFullStop(found.value));
  return [stackLine(found === null || found.value === '' ? null : cleanHeading(found.label), items, entry)];
}

export function stackLine(
  group: string | null,
  items: readonly string[],
  entry: Entry,
): Dossier['techStack'][number] {
  return { group, items: [...items], line: entry.line, inferred: entry.inferred };
}
