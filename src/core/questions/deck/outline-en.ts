/** Owns the English of an outline: a question made from a topic line that the bank does not cover. */
import type { Level } from '../bank/bank-question.ts';
import type { DeckText } from './deck.ts';
import type { OutlineParts, OwnParts } from './outline-words.ts';

export function outlineEn(parts: OutlineParts): DeckText {
  const [first] = parts.terms;
  return {
    prompt: prompt(parts),
    hint: `Begin with one case of “${first}” that you know well, and build from there.`,
    keyPoints: [...parts.terms.map((term) => termPoint(term, parts)), ...connection(parts), depth(parts)],
    followUps: [
      `Which part of “${first}” would you hand over to somebody else first, and what would you tell them?`,
      'What would you do in another way with half the time?',
    ],
    pitfall: null,
    pointsOf: null,
  };
}

/** What an answer to a question of the dossier's own should hold, as far as its words tell. */
export function ownPointsEn({ terms, role, level }: OwnParts): Omit<DeckText, 'prompt' | 'pointsOf'> {
  const [first] = terms;
  return {
    hint:
      first === undefined
        ? null
        : `Begin with one case of “${first}” that you know well, and build from there.`,
    keyPoints: [
      'Answers the question itself first, in a sentence or two.',
      ...terms.map((term) => `Speaks of “${term}” precisely and with a concrete example.`),
      'Says under which conditions the answer would be another one.',
      depth({ role, level }),
    ],
    followUps: [
      'In which situation would you answer in another way?',
      'How would you find out later whether you were right?',
    ],
    pitfall: null,
  };
}

/** A role as it stands in a sentence: "a Data Engineer", "an ML Engineer". */
export function withArticle(role: string): string {
  const isSpelled = /^[A-Z]{2,}\b/u.test(role);
  const isVowel = isSpelled
    ? /^[AEFHILMNORSX]/u.test(role)
    : /^[aeiou]/iu.test(role) && !/^(?:uni|use|eu|one)/iu.test(role);
  return `${isVowel ? 'an' : 'a'} ${role}`;
}

function prompt({ shape, line, terms, role }: OutlineParts): string {
  const as = role === null ? '' : ` As ${withArticle(role)},`;
  switch (shape) {
    case 'choice':
      return `Your team has to settle “${line}” for a service that people rely on.${as === '' ? ' You' : `${as} you`} are asked for a recommendation: what do you find out first, what decides between the options, and what would make you change your mind later?`;
    case 'experience':
      return `Take one situation from your own work that shows “${line}”.${as === '' ? ' Say' : `${as} say`} what was at stake, what you did yourself, what came of it, and what you do in another way since then.`;
    case 'approach':
      return `A project you join depends on “${line}”.${as === '' ? ' Walk' : `${as} walk`} through how you would go about it: what you clarify first, which way you choose over which other, and how you would notice that ${terms.length > 1 ? 'one of its parts' : 'it'} is going wrong.`;
  }
}

function termPoint(term: string, { shape }: OutlineParts): string {
  switch (shape) {
    case 'choice':
      return `Names for “${term}” one case where it is the right choice and one where it is not.`;
    case 'experience':
      return `Shows “${term}” in something that happened, with the own part in it told apart from the team’s.`;
    case 'approach':
      return `Explains “${term}” with a concrete example, and names one way in which it fails and the sign of it.`;
  }
}

function connection({ terms, shape }: OutlineParts): string[] {
  const [first, second] = terms;
  if (shape === 'experience') return ['Tells the result by something that others could see or measure.'];
  if (second === undefined) return [`Compares “${first}” with at least one other way, by what each costs.`];
  return shape === 'choice' ? [] : [`Says how “${first}” and “${second}” depend on each other.`];
}

const DEPTHS: Readonly<Record<Level, string>> = {
  1: 'gets the basics right, and says openly where the own knowledge ends',
  2: 'decides between two ways by stated reasons and can carry it out',
  3: 'weighs what it costs the team to build, run and change, beyond the first solution',
};

const depth = ({ role, level }: Omit<OwnParts, 'terms'>): string =>
  `Has the depth expected of ${role === null ? 'the role' : withArticle(role)}: ${DEPTHS[level]}.`;
