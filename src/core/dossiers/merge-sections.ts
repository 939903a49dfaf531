/** Owns the same section standing twice in a document: one section, with what both say. */
import type { Line } from './blocks.ts';
import { fold } from './fold-words.ts';
import { createLine } from './read-lines.ts';
import type { RawSection } from './split-sections.ts';

/** One section a kind; unknown ones are the same when their headings are. A second heading stays as a heading inside. */
export function mergeSections(sections: readonly RawSection[]): readonly RawSection[] {
  const merged: RawSection[] = [];
  const byKey = new Map<string, number>();
  for (const section of sections) {
    const key = section.kind === 'other' ? `other:${fold(section.heading)}` : section.kind;
    const index = byKey.get(key);
    const first = index === undefined ? undefined : merged[index];
    if (index === undefined || first === undefined) {
      byKey.set(key, merged.length);
      merged.push({ ...section, blocks: [...section.blocks] });
      continue;
    }
    if (fold(first.heading) !== fold(section.heading)) {
      const head = createLine([{ kind: 'plain', text: section.heading }], section.line, true);
      if (head !== null) first.blocks.push(headingOf(head));
    }
    first.blocks.push(...section.blocks);
    merged[index] = { ...first, inferred: first.inferred && section.inferred };
  }
  return merged;
}

const headingOf = (head: Line): { kind: 'heading'; line: number; level: number; head: Line } => ({
  kind: 'heading',
  line: head.line,
  level: 6,
  head,
});
