/** Owns what holds for every input: it is read or refused, never thrown at, and no visible word is lost. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { dossierSchema } from '../../../../src/core/dossiers/dossier.ts';
import { type ParseResult, parseDossiers } from '../../../../src/core/dossiers/parse-dossiers.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/dossiers');
const DOCUMENTS = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.md') && !name.startsWith('refused'))
  .map((name) => readFileSync(join(FOLDER, name), 'utf8'));

const parse = (bytes: Uint8Array): ParseResult => parseDossiers({ file: 'x.md', bytes });
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function expectSound(result: ParseResult): void {
  expect(result.ok).toBe(!result.issues.some((issue) => issue.severity === 'error'));
  if (!result.ok) expect(result.dossiers).toEqual([]);
  for (const { dossier, bodies } of result.dossiers) {
    expect(() => dossierSchema.parse(dossier)).not.toThrow();
    expect(bodies).toHaveLength(dossier.sections.length);
    expect(dossier.slug).toMatch(/^\S{1,40}$/u);
    dossier.sections.forEach((section, index) => {
      if (section.audience === 'owner') expect(bodies[index]?.shared).toEqual([]);
    });
  }
}

describe('any input', () => {
  it('is parsed or refused, whatever its bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => expectSound(parse(bytes))),
      { numRuns: 300 },
    );
  });

  it('is parsed or refused, whatever its text', () => {
    const piece = fc.constantFrom(
      '# ', '## ', '- ', '1. ', '**', '*', '`', '```', '~~~', '\n', '\n\n', '  ', '> ', '|', '|---|', ':', '：', '(추정)', '(Inferred)',
      'Company Overview', 'Likely Interview Topics', 'Questions to Ask', 'Expected Interview Questions', '전략적 조언', 'Why me', 'Mission',
      '“Why?”', 'Hint: x', 'May 2025', '2024년', '<!--', '-->', '<b>', '[a](b)', '---', 'a, b, c', '\u202E', '\uFEFF', 'Q1.', '・', '【', '】',
    ); // prettier-ignore
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 6 })), { maxLength: 60 }), (parts) =>
        expectSound(parse(bytesOf(parts.join('')))),
      ),
      { numRuns: 500 },
    );
  });

  it('is parsed or refused when a real document is cut, doubled or shuffled', () => {
    const mutated = fc
      .tuple(
        fc.constantFrom(...DOCUMENTS),
        fc.nat(),
        fc.nat(),
        fc.constantFrom('', '\n', '**', '```\n', '> ', '    ', '\u0301'),
      )
      .map(([text, a, b, glue]) => {
        const [from, to] = [a % text.length, b % text.length].toSorted((x, y) => x - y);
        return text.slice(0, from) + glue + text.slice(to) + text.slice(from, to);
      });
    fc.assert(
      fc.property(mutated, (text) => expectSound(parse(bytesOf(text)))),
      { numRuns: 200 },
    );
  });
});

const wordsOf = (text: string): readonly string[] =>
  text
    .normalize('NFC')
    .replace(/[\uFEFF\u202A-\u202E]/gu, '')
    .match(/\p{L}{2,}/gu) ?? [];

/** Words that a reader sees, by the markdown library alone: of every leaf of its tree that is no HTML. */
function visibleWords(text: string): readonly string[] {
  const tree = fromMarkdown(text.replace(/\uFEFF/gu, ''), {
    extensions: [gfm()],
    mdastExtensions: [gfmFromMarkdown()],
  });
  return leafTexts(tree).flatMap(wordsOf);
}

function leafTexts(node: Nodes): readonly string[] {
  if ('children' in node) return node.children.flatMap(leafTexts);
  if (node.type === 'html') return [];
  if (node.type === 'image') return [node.alt ?? ''];
  return 'value' in node ? [node.value] : [];
}

const MARKS = /^(?:inferred|likely|probable|unconfirmed|estimated|추정|추정치|most)$/iu;

describe('nothing is dropped', () => {
  it.each(
    readdirSync(FOLDER).filter((name) =>
      /^(?!refused|seed-cycloid|chat-around|fence|two-fences|unclosed|japanese-front|korean-notion|html).*\.md$/u.test(
        name,
      ),
    ),
  )('every visible word of %s is in a section, a heading or the title', (name) => {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    const found = parse(bytesOf(text)).dossiers.flatMap(({ dossier }) => [
      dossier.title ?? '',
      ...dossier.sections.flatMap((section) => [section.heading, section.text]),
    ]);
    const seen = new Set(found.flatMap((one) => wordsOf(one)));
    const lost = visibleWords(text.replace(/\{#\S+\}/gu, '')).filter(
      (word) => !seen.has(word) && !MARKS.test(word),
    );
    expect(lost.filter((word) => ![...seen].some((one) => one.includes(word)))).toEqual([]);
  });

  it('keeps every word of a generated dossier', () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/u);
    const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
    const block = fc.oneof(
      line,
      fc
        .array(line, { minLength: 1, maxLength: 4 })
        .map((lines) => lines.map((one) => `- ${one}`).join('\n')),
      fc
        .array(line, { minLength: 1, maxLength: 4 })
        .map((lines) => lines.map((one, at) => `${String(at + 1)}. ${one}\n   - ${one}`).join('\n')),
      fc.tuple(line, line).map(([key, value]) => `**${key}:** ${value}`),
      fc.tuple(line, line).map(([head, below]) => `**${head}**\n\n${below}`),
      fc.tuple(line, line).map(([a, b]) => `| ${a} | ${b} |\n|---|---|\n| ${b} | ${a} |`),
      line.map((text) => `> ${text}`),
      line.map((text) => `\`\`\`\n${text}\n\`\`\``),
      line.map((text) => `### ${text}`),
    );
    const heading = fc.constantFrom(
      'Company Overview',
      'Recent News',
      'Likely Interview Topics',
      'Expected Interview Questions',
      'Questions to Ask',
      'Mission and Values',
      'Strategic Advice',
      'Concepts to Review',
    );
    const section = fc
      .tuple(heading, fc.array(block, { minLength: 1, maxLength: 5 }))
      .map(([head, blocks]) => `## ${head}\n\n${blocks.join('\n\n')}`);
    const text = fc
      .array(section, { minLength: 1, maxLength: 5 })
      .map((sections) => `## Company Overview\n\nIt is known.\n\n${sections.join('\n\n')}\n`);
    fc.assert(
      fc.property(text, (source) => {
        const sections = parse(bytesOf(source)).dossiers.flatMap(({ dossier }) => dossier.sections);
        const seen = new Set(sections.flatMap((one) => wordsOf(`${one.heading}\n${one.text}`)));
        expect(wordsOf(source).filter((one) => !seen.has(one))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
