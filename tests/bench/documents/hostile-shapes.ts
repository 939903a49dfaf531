/** Owns documents that try to make the parser slow, each at any size: what one part too many could cost. */

export type HostileShape = { readonly name: string; readonly text: (size: number) => string };

const HEAD = '# Company Overview\n\n**Company Name:** Acme\n\n# Likely Interview Topics\n\n';
const repeat = (size: number, part: (index: number) => string): string =>
  HEAD + Array.from({ length: size }, (_, index) => part(index)).join('');

/** At size 1 each is some ten kilobytes or as much as its kind is allowed. */
export const HOSTILE_SHAPES: readonly HostileShape[] = [
  { name: 'bullets', text: (size) => repeat(400 * size, (i) => `- point ${i} of many\n`) },
  {
    name: 'nested bullets',
    text: (size) =>
      repeat(40 * size, () => Array.from({ length: 8 }, (_, d) => `${'  '.repeat(d)}- deep\n`).join('')),
  },
  { name: 'one long line', text: (size) => `${HEAD}${'word and more '.repeat(1000 * size)}\n` },
  { name: 'one long paragraph', text: (size) => repeat(400 * size, (i) => `line ${i} goes on and on\n`) },
  { name: 'labels', text: (size) => repeat(200 * size, (i) => `**Label ${i}:** value of it\n\n`) },
  { name: 'headings', text: (size) => repeat(200 * size, (i) => `## Part ${i}\n\ntext\n\n`) },
  {
    name: 'links',
    text: (size) => repeat(100 * size, (i) => `see [page ${i}](https://example.com/${i}) there\n\n`),
  },
  {
    name: 'bare links',
    text: (size) => repeat(100 * size, (i) => `https://example.com/page/${i} and www.example.com\n\n`),
  },
  { name: 'footnotes', text: (size) => repeat(60 * size, (i) => `said[^${i}] so\n\n[^${i}]: because\n\n`) },
  { name: 'emphasis', text: (size) => repeat(100 * size, () => '**a *b* c** _d_ `e` ~~f~~\n\n') },
  { name: 'open marks', text: (size) => repeat(60 * size, () => '*a **b [c `d\n\n') },
  { name: 'quotes', text: (size) => repeat(200 * size, () => '> said\n>> and said\n\n') },
  { name: 'fences', text: (size) => repeat(100 * size, () => '```\ncode\n```\n\n') },
  {
    name: 'tables',
    text: (size) => repeat(20 * size, () => '| a | b |\n|---|---|\n| c | d |\n| e | f |\n\n'),
  },
  { name: 'HTML', text: (size) => repeat(200 * size, () => '<div><b>x</b></div>\n\n') },
  { name: 'entities', text: (size) => repeat(400 * size, () => '&amp;&lt;&#45; ') },
  { name: 'blank lines', text: (size) => repeat(4000 * size, () => ' \n') },
  {
    name: 'several documents',
    text: (size) =>
      Array.from(
        { length: 10 * size },
        (_, i) => `# Interview Prep: Acme${i} – Engineer\n\n${HEAD}- x\n\n---\n\n`,
      ).join(''),
  },
  {
    name: 'questions',
    text: (size) =>
      `# Acme\n\n# Likely Interview Questions\n\n${'1. “Why?”\n   - “How?” (hint: so)\n'.repeat(200 * size)}`,
  },
];
