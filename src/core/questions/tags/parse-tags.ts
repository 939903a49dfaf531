/** Owns reading `seeds/tags.yaml`: its tags, its phrases that mean none of them, and what is wrong with it. */
import { z } from 'zod';
import { cleanLine } from '../../text/normalise.ts';
import type { PlacedFinding } from '../bank/bank-findings.ts';
import { type ListItem, readYamlList } from '../bank/read-yaml-list.ts';
import { type Tag, tagSchema } from './tag.ts';

export type ParsedTags = {
  readonly tags: readonly Tag[];
  readonly nothing: readonly string[];
  readonly findings: readonly PlacedFinding[];
};

const EXPECTED: Readonly<Record<string, string>> = {
  id: 'lower-case words joined by hyphens',
  parent: 'the id of another tag',
  with: 'a list of tag ids',
  product: 'true, or nothing',
  en: 'name and aliases',
  ko: 'name and aliases',
  aliases: 'a list of texts',
  context: 'a list of texts',
  exact: 'a list of texts',
};

/** A tag with a mistake is left out and told; one whose parent is missing stays, without it. */
export function parseTags(file: string, text: string): ParsedTags {
  const read = readYamlList<Tag>(file, text, { key: 'tags', schema: tagSchema, expected: EXPECTED });
  const byId = new Map<string, Tag>();
  const findings: PlacedFinding[] = [...read.findings];
  for (const { value, locate } of read.items) {
    if (byId.has(value.id))
      findings.push({ place: locate(['id']), finding: { rule: 'tags/duplicate', tag: value.id } });
    else byId.set(value.id, value);
  }
  for (const item of read.items) findings.push(...checkParents(item, byId));
  return {
    tags: [...byId.values()].map((tag) => withoutBadParent(tag, byId)),
    nothing: nothingIn(read.root),
    findings,
  };
}

function checkParents(
  { value, locate }: ListItem<Tag>,
  byId: ReadonlyMap<string, Tag>,
): readonly PlacedFinding[] {
  const named = [...(value.parent === undefined ? [] : [value.parent]), ...(value.with ?? [])];
  const unknown = named.filter((id) => !byId.has(id));
  return [
    ...unknown.map((parent): PlacedFinding => ({
      place: locate(['parent']),
      finding: { rule: 'tags/unknown-parent', tag: value.id, parent },
    })),
    ...(isInCircle(value, byId)
      ? [{ place: locate(['parent']), finding: { rule: 'tags/circle' as const, tag: value.id } }]
      : []),
  ];
}

function isInCircle(tag: Tag, byId: ReadonlyMap<string, Tag>): boolean {
  const seen = new Set<string>();
  let at: Tag | undefined = tag;
  while (at?.parent !== undefined) {
    if (seen.has(at.id)) return true;
    seen.add(at.id);
    at = byId.get(at.parent);
  }
  return false;
}

function withoutBadParent(tag: Tag, byId: ReadonlyMap<string, Tag>): Tag {
  if (tag.parent === undefined || (byId.has(tag.parent) && !isInCircle(tag, byId))) return tag;
  const orphan = { ...tag };
  delete orphan.parent;
  return orphan;
}

const nothingSchema = z.object({ nothing: z.array(z.string()) });

function nothingIn(root: Readonly<Record<string, unknown>>): readonly string[] {
  const parsed = nothingSchema.safeParse(root);
  return parsed.success ? parsed.data.nothing.map(cleanLine) : [];
}
