/** Owns how tags lie above and below each other. */
import type { Tag } from './tag.ts';

export type TagTree = {
  readonly tags: readonly Tag[];
  readonly has: (id: string) => boolean;
  /** 0 for a tag without a parent. */
  readonly depth: (id: string) => number;
  /** The tag itself, its parent, and so on up. */
  readonly line: (id: string) => readonly string[];
  readonly isBelow: (id: string, ancestor: string) => boolean;
  /** The language, platform or product that a tag belongs to, or null. */
  readonly productOf: (id: string) => string | null;
  readonly byId: (id: string) => Tag | null;
};

/** Takes tags whose parents are there and go round in no circle, as `parseTags` gives them. */
export function createTagTree(tags: readonly Tag[]): TagTree {
  const byId = new Map(tags.map((tag) => [tag.id, tag]));
  const lines = new Map<string, readonly string[]>();
  const line = (id: string): readonly string[] => {
    const known = lines.get(id);
    if (known !== undefined) return known;
    const parent = byId.get(id)?.parent;
    const found = parent === undefined ? [id] : [id, ...line(parent)];
    lines.set(id, found);
    return found;
  };
  return {
    tags,
    has: (id) => byId.has(id),
    depth: (id) => line(id).length - 1,
    line,
    isBelow: (id, ancestor) => id !== ancestor && line(id).includes(ancestor),
    productOf(id) {
      const isProduct = (one: string): boolean => byId.get(one)?.product === true;
      const beside = byId.get(id)?.with ?? [];
      return [...line(id), ...beside.flatMap(line)].find(isProduct) ?? null;
    },
    byId: (id) => byId.get(id) ?? null,
  };
}
