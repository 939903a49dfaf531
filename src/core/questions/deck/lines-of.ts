/** Owns what a dossier asks to be prepared for: its topics' lines, or its concepts and question groups where it has none. */
import { squeeze } from '../../catalogue/names/fold.ts';
import type { Dossier } from '../../dossiers/dossier.ts';
import { cleanLine } from '../../text/normalise.ts';
import { topicIdOf } from './question-id.ts';

export type Line = {
  readonly text: string;
  /** What else belongs to it and is read for tags: a group's questions. */
  readonly beside: readonly string[];
};

export type LineTopic = {
  readonly id: string;
  readonly title: string | null;
  /** A concept stands for itself: the words of its title are the line's own. */
  readonly isItsLine: boolean;
  readonly lines: readonly Line[];
  /** Questions in the dossier's own words. Hints are not read here. */
  readonly own: readonly string[];
};

/** Reads what everybody may read, and of questions their text and group alone. */
export function linesOf(dossier: Dossier): readonly LineTopic[] {
  const topics = dossier.topics.map((topic) => topicOf(topic));
  const groups = groupsOf(dossier, topics.length === 0);
  const concepts = topics.length > 0 ? [] : dossier.concepts.map(({ text }) => conceptOf(text));
  return merge([...topics, ...concepts, ...groups]);
}

function topicOf({ title, points, questions }: Dossier['topics'][number]): LineTopic {
  const texts = points.map(({ text }) => cleanLine(text)).filter((text) => text !== '');
  return {
    id: topicIdOf(title),
    title,
    isItsLine: texts.length === 0,
    lines: (texts.length === 0 ? [cleanLine(title)] : texts).map((text) => ({ text, beside: [] })),
    own: questions.map(({ text }) => text),
  };
}

function conceptOf(text: string): LineTopic {
  const line = cleanLine(text);
  const label = /^(.{2,60}?)\s?[:：]\s/u.exec(line)?.[1] ?? line;
  return {
    id: topicIdOf(label),
    title: label,
    isItsLine: true,
    lines: [{ text: line, beside: [] }],
    own: [],
  };
}

/** Groups of questions; a line each only where there are no topics. Questions without a group stand together. */
function groupsOf({ interviewQuestions }: Dossier, areLines: boolean): readonly LineTopic[] {
  const groups = Map.groupBy(interviewQuestions, ({ group }) => group);
  return [...groups].map(([title, questions]): LineTopic => {
    const own = questions.map(({ text }) => text);
    const lines = areLines && title !== null ? [{ text: cleanLine(title), beside: own }] : [];
    return { id: topicIdOf(title), title, isItsLine: true, lines, own };
  });
}

/** Topics with one title are one; a line that comes twice in a dossier is one. */
function merge(topics: readonly LineTopic[]): readonly LineTopic[] {
  const seen = new Set<string>();
  const byId = new Map<string, LineTopic>();
  for (const topic of topics) {
    const lines = topic.lines.filter(({ text }) => {
      const key = squeeze(text);
      return key !== '' && !seen.has(key) && seen.add(key);
    });
    const known = byId.get(topic.id);
    byId.set(
      topic.id,
      known === undefined
        ? { ...topic, lines }
        : { ...known, lines: [...known.lines, ...lines], own: [...known.own, ...topic.own] },
    );
  }
  return [...byId.values()].filter(({ lines, own }) => lines.length + own.length > 0);
}
