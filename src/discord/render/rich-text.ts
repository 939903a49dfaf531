/** Owns rich text as Discord's markdown. */
import { plainText, type Inline, type RichText } from '../../core/text/inline.ts';
import { escapeText } from './escape-text.ts';

type Marks = { readonly isBold: boolean; readonly isItalic: boolean };
type Run = { readonly markup: string; readonly isMarked: boolean };

/** Keeps two runs of markup apart where their marks would otherwise be read as one; it is not shown. */
const APART = '\u200B';

/** Markdown that shows the words of a text, and only the markup that the tree asks for. */
export function renderText(text: RichText): string {
  return renderRuns(text, { isBold: false, isItalic: false });
}

/** Text for one line: line ends become spaces. */
export function renderLine(text: RichText): string {
  return renderText(text).replace(/\s*\n\s*/gu, ' ');
}

function renderRuns(text: RichText, marks: Marks): string {
  let result = '';
  let isAfterMark = false;
  for (const inline of mergePlain(text)) {
    const { markup, isMarked } = renderInline(inline, marks);
    if (markup === '') continue;
    result += isAfterMark && isMarked && result.at(-1) === markup[0] ? APART + markup : markup;
    isAfterMark = isMarked;
  }
  return result;
}

/** Neighbouring plain runs are one: `1` and `. item` must be escaped together. */
function mergePlain(text: RichText): RichText {
  const merged: Inline[] = [];
  for (const inline of text) {
    const last = merged.at(-1);
    if (inline.kind === 'plain' && last?.kind === 'plain') {
      merged[merged.length - 1] = { kind: 'plain', text: last.text + inline.text };
    } else merged.push(inline);
  }
  return merged;
}

function renderInline(inline: Inline, marks: Marks): Run {
  switch (inline.kind) {
    case 'plain':
      return unmarked(escapeText(inline.text));
    case 'bold':
      if (marks.isBold) return unmarked(renderRuns(inline.children, marks));
      return wrap('**', renderRuns(inline.children, { ...marks, isBold: true }));
    case 'italic':
      if (marks.isItalic) return unmarked(renderRuns(inline.children, marks));
      return wrap('*', renderRuns(inline.children, { ...marks, isItalic: true }));
    case 'code':
      return renderCode(inline.text, marks);
    case 'link':
      return unmarked(renderLink(inline.url, inline.children, marks));
    case 'date':
      return unmarked(`<t:${Math.floor(inline.at / 1000)}:${DATE_STYLES[inline.style]}>`);
  }
}

/** https://discord.com/developers/docs/reference#message-formatting-timestamp-styles */
const DATE_STYLES = { date: 'D', time: 'f', relative: 'R' } as const;

const unmarked = (markup: string): Run => ({ markup, isMarked: false });

/** White space stays outside the marks: `* a*` is not read as italic. */
function wrap(mark: string, inner: string): Run {
  const words = inner.trim();
  if (words === '') return unmarked(inner);
  const start = inner.indexOf(words);
  const [before, after] = [inner.slice(0, start), inner.slice(start + words.length)];
  return { markup: `${before}${mark}${words}${mark}${after}`, isMarked: before === '' && after === '' };
}

/** Discord reads code between one or two backticks. What cannot stand between them is told as plain words. */
function renderCode(text: string, marks: Marks): Run {
  if (text.trim() === '') return unmarked(text);
  // Discord looks for the end of bold and italic inside code too.
  if ((marks.isBold || marks.isItalic) && text.includes('*')) return unmarked(escapeText(text));
  if (!text.includes('`')) return { markup: `\`${text}\``, isMarked: true };
  if (text.includes('``') || text.startsWith('`') || text.endsWith('`')) return unmarked(escapeText(text));
  return { markup: `\`\`${text}\`\``, isMarked: true };
}

const LINKABLE = /^(?:https?:\/\/|mailto:)[^\s]+$/iu;
/** Characters that would end the address early; everything else stays readable as it is. */
const ADDRESS_ESCAPES = /[<>()[\]\\`*|]/gu;

/**
 * A label stands in for its address only where it is free of characters that need an escape (Discord shows the
 * backslashes there: github.com/discord/discord-api-docs/issues/6185) and of anything like an address (Discord then
 * shows the whole markup: issues/7721). Otherwise the address follows the label. Mail addresses are never masked.
 */
function renderLink(url: string, children: RichText, marks: Marks): string {
  const label = renderRuns(children, marks);
  if (!LINKABLE.test(url)) return label;
  const words = plainText(children).trim();
  const address = url.replace(ADDRESS_ESCAPES, percent);
  if (/^mailto:/iu.test(url)) {
    const mail = escapeText(url.slice('mailto:'.length));
    return words === '' || escapeText(words) === mail ? mail : `${label} (${mail})`;
  }
  if (words === '' || isSameAddress(words, url)) return `<${address}>`;
  const isMaskable =
    label === words && !/\n|:\/\/|\]/u.test(words) && !/^[\w-]+(?:\.[\w-]+)+(?:\/|$)/u.test(words);
  return isMaskable ? `[${label}](<${address}>)` : `${label} (<${address}>)`;
}

const percent = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;

const isSameAddress = (words: string, url: string): boolean =>
  bare(words) === bare(url) && words.includes('.');
const bare = (address: string): string => address.replace(/^https?:\/\//iu, '').replace(/\/$/u, '');
