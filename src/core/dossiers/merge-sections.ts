/** Owns the same section standing twice in a document: one section, with what both say. */
import type { Block } from './blocks.ts';
import { fold } from './fold-words.ts';
import { createLine } from './read-lines.ts';
import type { RawSection } from './split-sections.ts';

/** One section a kind; unknown ones are the same when their headings are. Of two headings the higher one names it; the other stays inside. */
export function mergeSections(sections: readonly RawSection[]): readonly RawSection[] {
  const merged: RawSection[] = [];
  const byKey = new Map<string, number>();
  for (const section of sections) {
    const key = section.kind === 'other' ? `${section.audience}:${fold(section.heading)}` : section.kind;
    const index = byKey.get(key);
    const first = index === undefined ? undefined : merged[index];
    if (index === undefined || first === undefined) {
      byKey.set(key, merged.length);
      merged.push({ ...section, blocks: [...section.blocks] });
      continue;
    }
    const isAbove = section.level < first.level && first.level > 0;
    if (fold(first.heading) !== fold(section.heading)) {
      if (isAbove) first.blocks.unshift(...headingOf(first));
      else first.blocks.push(...headingOf(section));
    }
    first.blocks.push(...section.blocks);
    const outer = isAbove ? section : first;
    const { heading, level } = outer;
    merged[index] = { ...first, heading, level, inferred: first.inferred && section.inferred };
  }
  return merged;
}

/** A section's heading as a block inside another section, so that its words stay. */
function headingOf(section: RawSection): Block[] {
  const head = createLine([{ kind: 'plain', text: section.heading }], section.line, true);
  return head === null ? [] : [{ kind: 'heading', line: head.line, level: 6, head }];
}
