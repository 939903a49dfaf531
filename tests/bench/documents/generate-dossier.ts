/** Owns generated dossiers: as long as the seeds, in English and Korean, each company with a name of its own. */
import { createRandom, type Random } from '../random.ts';

export type GeneratedDossier = { readonly file: string; readonly company: string; readonly text: string };

const SYLLABLES = ['ka', 'ro', 'mi', 'ten', 'lu', 'vex', 'sol', 'pra', 'nor', 'dy', 'qui', 'bel'] as const;
const HANGUL = ['가', '노', '다', '라', '모', '비', '소', '우', '지', '카', '토', '하'] as const;
const CONSONANTS = ['b', 'd', 'f', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z'] as const;
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou'] as const;
const KINDS = ['Labs', 'Bank', 'Games', 'Cloud', 'Mobility', 'Health', 'Pay', 'Systems'] as const;
/** A language's worth of words for the whole library; a document uses a few hundred of them. */
const VOCABULARY = 20_000;

/** The same index gives the same dossier. */
export function generateDossier(index: number): GeneratedDossier {
  const random = createRandom(index + 1);
  const company = `${nameOf(index, random)} ${random.pick(KINDS)}`;
  const text = [
    ...section('Company Overview', [
      `**Company Name:** ${company}`,
      `**Location:** ${word(random)} ${word(random)}`,
      sentence(random, 30),
    ]),
    ...section('Mission and Values', [`**Mission**: ${sentence(random, 12)}`, '', ...bullets(random, 5, 12)]),
    ...section('Recent News', news(random)),
    ...section('Role Context', [`**Position**: ${word(random)} engineer`, '', ...bullets(random, 8, 16)]),
    ...section('Likely Interview Topics', topics(random)),
    ...section('Likely Interview Questions', bullets(random, 12, 14)),
    ...section('Questions to Ask', bullets(random, 8, 14)),
    ...section('Key Concepts', bullets(random, 12, 8)),
    ...section('Strategic Advice', bullets(random, 6, 24)),
  ].join('\n');
  return { file: `company-${String(index).padStart(4, '0')}.md`, company, text };
}

/** Two of them are as far apart as companies' names are; the number keeps any two from being one. */
function nameOf(index: number, random: Random): string {
  const letters = Array.from({ length: 4 + random.below(5) }, (_, i) =>
    i % 2 === 0 ? random.pick(CONSONANTS) : random.pick(VOWELS),
  );
  const [first = '', ...rest] = [...letters, ...index.toString(36)];
  return first.toUpperCase() + rest.join('');
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return [`## ${heading}`, '', ...lines, ''];
}

function bullets(random: Random, count: number, words: number): readonly string[] {
  return Array.from({ length: count }, () => `- **${word(random)}**: ${sentence(random, words)}`);
}

function news(random: Random): readonly string[] {
  return Array.from(
    { length: 5 },
    () => `- **2026-0${String(1 + random.below(9))}-1${String(random.below(9))}**: ${sentence(random, 16)}`,
  );
}

function topics(random: Random): readonly string[] {
  return Array.from({ length: 6 }, () => [
    `- **${word(random)} ${word(random)}**`,
    ...Array.from({ length: 4 }, () => `  - ${sentence(random, 6)}`),
  ]).flat();
}

const sentence = (random: Random, words: number): string =>
  `${Array.from({ length: words }, () => word(random)).join(' ')}.`;

const word = (random: Random): string => wordOf(random.rank(VOCABULARY));

/** Every third word is Korean. */
function wordOf(rank: number): string {
  const letters: readonly string[] = rank % 3 === 2 ? HANGUL : SYLLABLES;
  let word = '';
  for (let left = rank + 1; left > 0; left = Math.floor(left / letters.length)) {
    word += letters[left % letters.length] ?? '';
  }
  return word;
}
