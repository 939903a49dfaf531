/** Owns how a member reads Discord's markdown: the words shown, and every construct that was recognised on the way. */

export type Construct =
  | { readonly kind: 'link'; readonly label: string; readonly url: string }
  | { readonly kind: 'mention' | 'date' | 'emoji' | 'command' | 'invitation'; readonly of: string }
  | { readonly kind: 'heading' | 'subtext' | 'item' | 'quote' | 'code' | 'block'; readonly text: string }
  | { readonly kind: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler'; readonly text: string };

export type Reading = { readonly text: string; readonly constructs: readonly Construct[] };

type Rule = {
  readonly pattern: RegExp;
  readonly isLineStart?: true;
  /** What is shown; recursion through `read`. Undefined: the rule does not apply after all. */
  readonly show: (
    match: RegExpExecArray,
    read: (inner: string) => string,
    found: Construct[],
  ) => string | undefined;
};

const group = (match: RegExpExecArray, index: number): string => match[index] ?? '';

const mark = (kind: 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler', pattern: RegExp): Rule => ({
  pattern,
  show: (match, read, found) => {
    const text = read(match.slice(1).find((part) => part !== undefined) ?? '');
    found.push({ kind, text });
    return text;
  },
});

const token = (kind: 'mention' | 'date' | 'emoji' | 'command' | 'invitation', pattern: RegExp): Rule => ({
  pattern,
  show: (match, _read, found) => {
    found.push({ kind, of: match[0] });
    return `[${kind} ${match[0]}]`;
  },
});

/**
 * After https://support.discord.com/hc/en-us/articles/210298617 (Markdown Text 101) and
 * https://discord.com/developers/docs/reference#message-formatting; Discord's clients build on Khan Academy's
 * simple-markdown, of which the first rule that matches wins.
 */
const RULES: readonly Rule[] = [
  {
    pattern: /^```(?:[a-z0-9_+\-.#]+\n)?\n*([^\n][\s\S]*?)\n*```/iu,
    show: (match, _read, found) => {
      found.push({ kind: 'block', text: group(match, 1) });
      return group(match, 1);
    },
  },
  {
    pattern: /^ *>>> ([\s\S]*)/u,
    isLineStart: true,
    show: (match, read, found) => {
      found.push({ kind: 'quote', text: group(match, 1) });
      return read(group(match, 1));
    },
  },
  {
    pattern: /^ *> ([^\n]*)/u,
    isLineStart: true,
    show: (match, read, found) => {
      const text = read(group(match, 1));
      found.push({ kind: 'quote', text });
      return `│ ${text}`;
    },
  },
  {
    pattern: /^ *(#{1,3})(?!#)\s+([^\n]+)/u,
    isLineStart: true,
    show: (match, read, found) => {
      const text = read(group(match, 2));
      found.push({ kind: 'heading', text });
      return text;
    },
  },
  {
    pattern: /^ *-# +([^\n]+)/u,
    isLineStart: true,
    show: (match, read, found) => {
      const text = read(group(match, 1));
      found.push({ kind: 'subtext', text });
      return text;
    },
  },
  {
    pattern: /^( *)(?:([*+-])|(\d+)[.)])\s+(?=\S)/u,
    isLineStart: true,
    show: (match, _read, found) => {
      found.push({ kind: 'item', text: match[0] });
      return match[3] === undefined ? `${group(match, 1)}• ` : match[0];
    },
  },
  { pattern: /^\\([^0-9A-Za-z\s])/u, show: (match) => group(match, 1) },
  {
    pattern: /^<(https?:\/\/[^ >]+)>/u,
    show: (match, _read, found) => {
      found.push({ kind: 'link', label: group(match, 1), url: group(match, 1) });
      return group(match, 1);
    },
  },
  {
    pattern: /^https?:\/\/[^\s<]+/u,
    show: (match, _read, found) => {
      found.push({ kind: 'link', label: match[0], url: match[0] });
      return match[0];
    },
  },
  token('invitation', /^discord(?:app)?\.(?:gg|com\/invite)\/\w+/iu),
  token('mention', /^(?:<@[!&]?\d+>|<#\d+>|<id:\w+>|@everyone|@here)/u),
  token('date', /^<t:-?\d+(?::[tTdDfFsSR])?>/u),
  token('command', /^<\/[^>]+:\d+>/u),
  token('emoji', /^(?:<a?:\w+:\d+>|:[\w+~-]+:)/u),
  {
    pattern: /^\[((?:[^[\]\\]|\\[\s\S])+)\]\(<?([^\s<>()]+)>?\)/u,
    show: (match, _read, found) => {
      if (/:\/\//u.test(group(match, 1))) return undefined;
      found.push({ kind: 'link', label: group(match, 1), url: group(match, 2) });
      return group(match, 1); // Discord shows the backslashes of a label
    },
  },
  mark('bold', /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/u),
  mark('underline', /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/u),
  mark(
    'italic',
    /^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)|^_((?:\\[\s\S]|[^\\_])+?)_/u,
  ),
  mark('strike', /^~~([\s\S]+?)~~/u),
  mark('spoiler', /^\|\|([\s\S]+?)\|\|/u),
  {
    pattern: /^(`+)([\s\S]*?[^`])\1(?!`)/u,
    show: (match, _read, found) => {
      found.push({ kind: 'code', text: group(match, 2) });
      return group(match, 2);
    },
  },
];

export function readMarkdown(markdown: string): Reading {
  const constructs: Construct[] = [];
  const text = read(markdown, constructs, true).replaceAll('\u200B', '');
  return { text, constructs };
}

function read(source: string, found: Construct[], startsLine: boolean): string {
  let shown = '';
  let rest = source;
  let isLineStart = startsLine;
  while (rest !== '') {
    const hit = firstMatch(rest, isLineStart, found);
    const taken = hit?.taken ?? String.fromCodePoint(rest.codePointAt(0) ?? 0);
    shown += hit?.shown ?? taken;
    rest = rest.slice(taken.length);
    isLineStart = taken.endsWith('\n') || (hit?.isMarker ?? false) || (isLineStart && taken.trim() === '');
  }
  return shown;
}

function firstMatch(rest: string, isLineStart: boolean, found: Construct[]) {
  for (const rule of RULES) {
    if (rule.isLineStart === true && !isLineStart) continue;
    const match = rule.pattern.exec(rest);
    if (match === null || match[0] === '') continue;
    const shown = rule.show(match, (inner) => read(inner, found, false), found);
    if (shown !== undefined) return { taken: match[0], shown, isMarker: /\s$/u.test(match[0]) };
  }
  return null;
}
