/** Owns making one dossier out of sister documents: all that each says, nothing twice. */
import type { Dossier, Topic } from '../../dossiers/dossier.ts';
import { squeeze } from '../names/fold.ts';

/** Fields that only one can state come from the first document that states them. Sections are the caller's. */
export function mergeDossiers(
  dossiers: readonly Dossier[],
  sections: Dossier['sections'],
  slug: string,
): Dossier {
  const first = <T>(field: (dossier: Dossier) => T | null): T | null => {
    for (const dossier of dossiers) {
      const value = field(dossier);
      if (value !== null) return value;
    }
    return null;
  };
  const all = <T>(field: (dossier: Dossier) => readonly T[], key: (item: T) => string): T[] =>
    withoutRepeats(dossiers.flatMap(field), key);
  const name = first((d) => d.company.name);
  const otherNames = dossiers.flatMap((d) => [d.company.name ?? '', ...d.company.aliases]);
  return {
    slug,
    title: first((d) => d.title),
    company: {
      name,
      aliases: withoutRepeats(otherNames, (text) => text).filter((text) => text !== '' && text !== name),
    },
    role: first((d) => d.role),
    location: first((d) => d.location),
    language: first((d) => d.language),
    facts: all(
      (d) => d.facts,
      (item) => words(item.label, item.value),
    ),
    products: all(
      (d) => d.products,
      (item) => words(item.text),
    ),
    mission: first((d) => d.mission),
    values: all(
      (d) => d.values,
      (item) => words(item.name, item.text),
    ),
    news: all(
      (d) => d.news,
      (item) => words(item.text, item.date),
    ),
    responsibilities: all(
      (d) => d.responsibilities,
      (item) => words(item.text),
    ),
    techStack: all(
      (d) => d.techStack,
      (item) => words(item.group, ...item.items),
    ),
    topics: mergeTopics(dossiers.flatMap((d) => d.topics)),
    interviewQuestions: mergeQuestions(dossiers.flatMap((d) => d.interviewQuestions)),
    questionsToAsk: all(
      (d) => d.questionsToAsk,
      (item) => words(item.text),
    ),
    concepts: all(
      (d) => d.concepts,
      (item) => words(item.text),
    ),
    sections,
  };
}

/** Case, spaces and punctuation do not make two statements of one. */
function words(...texts: readonly (string | null)[]): string {
  return texts.map((text) => squeeze(text ?? '')).join('|');
}

function withoutRepeats<T>(items: readonly T[], key: (item: T) => string): T[] {
  const seen = new Map<string, T>();
  for (const item of items) if (!seen.has(key(item))) seen.set(key(item), item);
  return [...seen.values()];
}

function mergeTopics(topics: readonly Topic[]): Topic[] {
  const merged = new Map<string, Topic>();
  for (const topic of topics) {
    const key = words(topic.title);
    const sister = merged.get(key);
    const together = (field: 'points' | 'questions'): Topic['points'] =>
      withoutRepeats([...(sister?.[field] ?? []), ...topic[field]], (item) => words(item.text));
    merged.set(key, { ...(sister ?? topic), points: together('points'), questions: together('questions') });
  }
  return [...merged.values()];
}

function mergeQuestions(questions: Dossier['interviewQuestions']): Dossier['interviewQuestions'] {
  const merged = new Map<string, Dossier['interviewQuestions'][number]>();
  for (const question of questions) {
    const key = words(question.text);
    const sister = merged.get(key) ?? question;
    merged.set(key, { ...sister, group: sister.group ?? question.group, hint: sister.hint ?? question.hint });
  }
  return [...merged.values()];
}
