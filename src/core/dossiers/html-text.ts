/** Owns what of raw HTML in a document is content: its words, never its tags or comments. */

const TAGS = new Set(
  (
    'a abbr address article aside b big blockquote body br button caption center cite code col colgroup dd del details ' +
    'dfn div dl dt em figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins ' +
    'kbd label li link main mark meta nav ol option p picture pre q rp rt ruby s samp script section select small source ' +
    'span strike strong style sub summary sup svg table tbody td textarea tfoot th thead time title tr tt u ul var video'
  ).split(' '),
);
const BREAKS = new Set(
  'br p div li tr h1 h2 h3 h4 h5 h6 summary details table ul ol dt dd section hr'.split(' '),
);
const TOKEN =
  /<!--[\s\S]*?(?:-->|$)|<\?[\s\S]*?(?:\?>|$)|<!\[CDATA\[([\s\S]*?)(?:\]\]>|$)|<\/?([a-z][a-z0-9-]*)\b[^<>]*>/giu;
const HEADING = /^\s*<(?:h([1-6])|summary)\b[^<>]*>[\s\S]*<\/(?:h[1-6]|summary)>\s*$/iu;

/** What an inline tag stands for: a break, nothing, or (an unknown name such as `List<String>`) its own characters. */
export function htmlInline(value: string): 'break' | 'nothing' | 'text' {
  if (value.startsWith('<!') || value.startsWith('<?')) return 'nothing';
  const name = /^<\/?([a-z][a-z0-9-]*)/iu.exec(value)?.[1]?.toLowerCase() ?? '';
  if (name === 'br') return 'break';
  return TAGS.has(name) ? 'nothing' : 'text';
}

/** The words of an HTML block, its line breaks kept, so that each stands on the line it has in the file. */
export function htmlText(value: string): string {
  const words = value.replace(TOKEN, (token: string, cdata: string | undefined, name: string | undefined) => {
    const lines = '\n'.repeat(token.split('\n').length - 1);
    if (cdata !== undefined) return cdata;
    if (name === undefined) return lines;
    const tag = name.toLowerCase();
    if (!TAGS.has(tag)) return token;
    return lines === '' && BREAKS.has(tag) ? ' ' : lines;
  });
  return words.includes('&') ? words.replace(ENTITY, decoded) : words;
}

const ENTITY = /&(?:#(\d{2,6})|#x([\da-f]{2,5})|([a-z]+));/giu;
// prettier-ignore
const NAMED: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…', middot: '·', bull: '•',
  lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', times: '×', rarr: '→', eacute: 'é', euro: '€',
};

/** What a character reference stands for; one that is unknown, or a control character, stays as it is written. */
function decoded(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return NAMED[name] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '0', 16) : Number(decimal);
  const isShown = code >= 0x20 && !(code >= 0x7f && code < 0xa0) && !(code >= 0x200b && code <= 0x206f);
  return isShown && code <= 0x2fff && code !== 0x061c ? String.fromCodePoint(code) : whole;
}

/** The level of a block that is one HTML heading (`<summary>` counts as a third-level one), or null. */
export function htmlHeadingLevel(value: string): number | null {
  const found = HEADING.exec(value.replace(/<\/?details[^<>]*>/giu, ''));
  if (found === null) return null;
  return found[1] === undefined ? 3 : Number(found[1]);
}
