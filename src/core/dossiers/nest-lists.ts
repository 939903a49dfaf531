/** Owns lists that a writer meant to nest but indented too little: "1. Topic", and its points below at the margin. */
import type { BlockContent, DefinitionContent, List, Paragraph, RootContent } from 'mdast';

type Inner = BlockContent | DefinitionContent;

/** The same nodes; what stands between two numbers of one numbered list goes into the item before it. */
export function nestLists(nodes: readonly RootContent[]): readonly RootContent[] {
  if (!nodes.some((node) => node.type === 'list' && node.ordered === true)) return nodes;
  const out: RootContent[] = [];
  let open: List | null = null;
  /** What has come after the open list and may turn out to belong to its last item. */
  let pending: RootContent[] = [];
  let hasNested = false;
  for (const node of nodes) {
    if (open !== null && continues(open, node)) {
      if (pending.length > 0) hasNested = true;
      for (const one of pending) if (isInner(one)) open.children.at(-1)?.children.push(one);
      open.children.push(...node.children);
      out.splice(out.length - pending.length, pending.length);
      pending = [];
      continue;
    }
    if (node.type === 'list' && node.ordered === true) {
      open = node;
      pending = [];
      hasNested = false;
    } else if (open !== null && belongs(open, node, hasNested && pending.length === 0)) {
      open.children.at(-1)?.children.push(node);
      continue;
    } else if (open !== null && isInner(node)) pending.push(node);
    else open = null;
    out.push(node);
    if (open === null) pending = [];
  }
  return out;
}

/** The next number of the same list. */
function continues(open: List, node: RootContent): node is List {
  if (node.type !== 'list' || node.ordered !== true) return false;
  return (node.start ?? 1) === (open.start ?? 1) + open.children.length && (node.start ?? 1) > 1;
}

/** A bulleted list right below a numbered item, without an empty line between them or further to the right. */
function belongs(open: List, node: RootContent, isCustom: boolean): node is List {
  if (node.type !== 'list' || node.ordered === true) return false;
  const end = open.children.at(-1)?.position?.end.line ?? 0;
  const start = node.position?.start;
  if (start === undefined) return false;
  const isRight = start.column > (open.position?.start.column ?? 1);
  return (start.line === end + 1 && open.children.at(-1)?.children.length === 1) || isRight || isCustom;
}

/** "**React** (most likely)": such a line heads what follows and is no part of the item above it. */
function isBoldLine(node: Paragraph): boolean {
  const [first, ...rest] = node.children;
  if (first?.type !== 'strong') return false;
  return rest.every(
    (child) => child.type === 'text' && /^\s*(?:[:：]|[(（][^()（）]*[)）])?\s*$/u.test(child.value),
  );
}

function isInner(node: RootContent): node is Inner {
  switch (node.type) {
    case 'paragraph':
      return !isBoldLine(node);
    case 'list':
    case 'code':
    case 'blockquote':
    case 'table':
      return true;
    default:
      return false;
  }
}
