/** Owns that whole documents are understood field by field: each fixture is a shape that people or models write. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dossierSchema } from '../../../../src/core/dossiers/dossier.ts';
import { parseDossiers } from '../../../../src/core/dossiers/parse-dossiers.ts';

const FOLDER = join(import.meta.dirname, '../../../fixtures/dossiers');

/** `issues` are `line:column severity rule`. */
const expectedSchema = z.strictObject({
  ok: z.boolean(),
  issues: z.array(z.string()),
  dossiers: z.array(dossierSchema),
});

const FIXTURES: Readonly<Record<string, string>> = {
  'seed-kakao': 'the Kakao seed: second-level headings, dated news, topics with one sentence of points',
  'seed-abc-corp': 'the ABC Corp seed: first-level headings, inferred mission, values and one news item',
  'seed-cycloid': 'the Cycloid seed: fenced, English title, Korean body, values and news inside the summary',
  'emoji-and-tables':
    'emoji, numbers, fact and news tables, a quoted mission, sections told by horizontal rules',
  'bold-sections': 'bold paragraphs as sections, topics and title, with numbers',
  'korean-setext-blog': 'a Korean blog post: setext headings, under-indented lists, Q1/Q2 with hints',
  'japanese-prep': 'Japanese interview prep with full-width punctuation, hints in italics, quoted questions',
  french: 'French, guillemets, "(probable)" as an inference',
  'chat-around-fence':
    'a chat around a four-backtick fence with front matter, setext headings and code inside',
  'numbered-plain': '"1. Company Overview" as plain list items, facts as wrapped lines',
  'bullets-as-sections': 'bold bullets as sections',
  'fourth-level-only': 'fourth-level headings, an inferred section, questions for a team in a quote',
  'notion-export': 'everything first-level, the company as the title, task lists, notes to oneself',
  'two-dossiers': 'two dossiers in one file',
  'repeated-sections': 'the same section twice is one section',
  'private-parts-inside': 'private headings, labels and bullets inside shared sections become owner-only',
  'fence-in-fence': 'a fence inside the fenced document is content',
  'unclosed-bare-fence': 'a bare fence that is never closed, plain lines with colons as sections',
  'tables-everywhere': 'topics, questions, news and facts as tables',
  'html-and-comments': 'HTML headings, details, breaks, generics; comments are not content',
  chinese: 'Chinese',
  german: 'German',
  'half-written': 'a half-written document: placeholders and empty items',
  'plain-lines': 'no markup at all: plain lines as title, sections and topics in one sentence',
  'mixed-levels': 'headings of mixed levels, news by year, topic titles that are vocabulary words',
  'role-at-company': '"R at C (place)" as the title, labels with a dash, semicolons, loose dates',
  'korean-nfd-bom-crlf': 'NFD Hangul, a BOM, CRLF and U+FEFF inside a word',
  'numbered-headings':
    'a long numbered report: 5.1 groups of topics, values with a bold sentence, dates in brackets',
  hostile: 'mentions, scripts, javascript links and text-reversing characters are text',
  'japanese-framed': '【】 around headings, "・" as bullets, topics as bold paragraphs',
  'korean-research': 'Korean company research: inferred items, quarters, half-years, bold before a particle',
  'question-shapes':
    'questions in every quote and none, categories as headings, lines and labels, hints below',
  'prose-without-names': 'prose: no company, role or place is guessed; colons in sentences are no facts',
  'japanese-front-matter': 'front matter as facts, numbered sections, an inferred section in Japanese',
  hints: 'hints on the same line, behind an arrow, in brackets, as "A:" and as key points',
  'bold-headings-with-colons':
    'bold headings with colons, an inferred section, points in one line, categories as bold lines',
  'korean-bold-preamble': 'facts above bold Korean sections, dates inside sentences',
  'numbered-with-letters': 'sections as a numbered list, groups as letters, everything nested in the summary',
  'japanese-research': 'Japanese company research: fiscal years, half years, full-width lists',
  'chat-before-title': 'a chat line before the title, a name in two scripts, news by theme',
  'setext-upper-case':
    'upper-case setext headings, plain topic lines, "Q:" questions, nothing official on values',
  'french-summary': 'a French summary with mission, values, products and news inside',
  'korean-emoji-q-and-a': 'emoji numbers, Q and A paragraphs, dates in brackets and with two digits',
  'two-fences': 'a chat with two fenced dossiers',
  'two-without-titles': 'two dossiers told apart by the company that each overview names',
  'inferred-marks':
    'marks in brackets, behind a dash, before a colon and on sections; hedges in sentences are none',
  'japanese-q-and-a': 'Japanese questions with answers behind arrows, a role below its own heading',
  'plain-guide': 'short headings, star bullets, questions inside a topic, groups with hints',
  'facts-on-one-line':
    'facts between bars, news as bold titles, categories as bold lines with and without a value',
  'korean-definitions': 'definition-style points, facts parted by a slash, strengths and weaknesses private',
  'place-in-title': 'the place in the title before the head office, concepts between dots, red flags private',
  'japanese-half-width': 'half-width colons, a short name beside a formal one',
  'facts-in-prose': 'facts as sentences, questions and groups on the lines of one paragraph',
  citations: 'citations in brackets are no part of names, values or places',
  'bold-with-citations': 'bold sections with citations behind them, facts in a sentence',
  'korean-notion': 'a Korean Notion export: front matter, a list of properties, toggles, task lists',
  'korean-job-blog': 'a Korean blog post: plain numbered sections, "1)" below "3.", labels in angle brackets',
  'japanese-sheet': 'a Japanese company sheet: a fact table first, "・" bullets, answers behind arrows',
  'terse-notes': 'terse notes in lower case with a plain title, gaps private',
  'recruiter-mail': "a recruiter's e-mail: facts, topics, questions both ways",
  'tables-with-ratings': 'tables with numbers, reasons and ratings',
  'q-and-a-pairs': '"Q." and "A." pairs under two headings of one kind',
  confluence: 'a Confluence page: anchors in headings, entities, lettered points, two facts far apart',
  'sisters-in-one-file': 'company research and interview prep of one company in one file',
  'nested-bullets': 'everything in one list, four levels deep; a title with brackets',
  'korean-english-headings': 'Korean headings with English in brackets, a tip in brackets',
  'japanese-squares': '"■" sections, circled numbers, full-width spaces behind dates',
  'long-report': 'a long report: facts first, rounds above topics, pay notes private',
  'bold-numbers-with-brackets': '"**1) …**" sections, a name in the overview, lettered groups',
  'japanese-chat': 'a Japanese chat answer: bold labels behind full-width spaces',
  'german-dates': 'German days that look like list numbers, pay private',
  'one-line-sections': 'every section on one line behind a bold label',
  'html-entities': 'HTML headings and lists with character references',
  'private-facts': 'private facts among others on one line, in a row and in a sentence',
  contractions: "headings in a speaker's words: what they do, what they will ask, what I will ask",
  'plain-upper-case': 'no markup: upper-case lines as sections, facts above them',
  'refused-recipe': 'headings that any text may have are no dossier',
  'refused-meeting': 'topics and questions of a meeting are no dossier',
  'refused-placeholders': 'sections with nothing but placeholders are refused',
  'refused-asks-for-input': 'a model asking for more input is refused',
  'refused-only-names': 'a list of section names is refused',
  'refused-readme': 'some other README is refused',
  'refused-letter': 'a stray sentence is refused',
};

function readFixture(name: string): {
  source: { file: string; bytes: Uint8Array };
  expected: z.infer<typeof expectedSchema>;
} {
  const file = `${name}.md`;
  const expected = expectedSchema.parse(JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')));
  return { source: { file, bytes: readFileSync(join(FOLDER, file)) }, expected };
}

describe('documents', () => {
  it.each(Object.entries(FIXTURES))('%s: %s', (name) => {
    const { source, expected } = readFixture(name);
    const result = parseDossiers(source);
    expect(result.dossiers.map((one) => one.dossier)).toEqual(expected.dossiers);
    expect(
      result.issues.map((one) => `${String(one.line)}:${String(one.column)} ${one.severity} ${one.rule}`),
    ).toEqual(expected.issues);
    expect(result.ok).toBe(expected.ok);
  });

  it('has a title for every fixture', () => {
    const names = readdirSync(FOLDER).filter((name) => name.endsWith('.md'));
    expect(names.map((name) => name.replace('.md', '')).toSorted()).toEqual(Object.keys(FIXTURES).toSorted());
  });

  it('reads each dossier into the published schema', () => {
    for (const name of Object.keys(FIXTURES)) {
      for (const { dossier } of parseDossiers(readFixture(name).source).dossiers) {
        expect(() => dossierSchema.parse(dossier)).not.toThrow();
      }
    }
  });
});
