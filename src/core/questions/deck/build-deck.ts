/** Owns the way from a dossier to its deck. It reads nothing that belongs to the candidate alone. */
import type { Entry } from '../../catalogue/catalogue.ts';
import type { Bank } from '../bank/bank.ts';
import type { Level } from '../bank/bank-question.ts';
import type { TagMatch } from '../matching/create-matcher.ts';
import { assignQuestions } from './assign-questions.ts';
import { type Candidate, candidatesFor, PEOPLE } from './candidates.ts';
import type { Deck, DeckLine, DeckQuestion, LevelRange } from './deck.ts';
import { bankQuestion, outlineQuestion, ownQuestion } from './deck-questions.ts';
import { levelsFor } from './level.ts';
import { type Line, type LineTopic, linesOf } from './lines-of.ts';
import { sameInBank } from './own-question.ts';

type Made = { readonly entry: Entry; readonly bank: Bank; readonly levels: LevelRange };
type Placed = { readonly topic: LineTopic; readonly line: Line; readonly matches: readonly TagMatch[] };
type Given = Placed & { readonly given: readonly Candidate[] };

/** The same entry, bank and level give the same deck. `level` overrides what the role says. */
export function buildDeck(entry: Entry, bank: Bank, level: Level | null = null): Deck {
  const made: Made = { entry, bank, levels: levelsFor(entry.role, level) };
  const topics = linesOf(entry.dossier);
  const placed = topics.flatMap((topic) =>
    topic.lines.map((line): Placed => ({ topic, line, matches: matchLine(topic, line, made) })),
  );
  const assigned = assign(placed, topics, made);
  const seen = new Set<string>();
  const questions = topics
    .flatMap((topic) =>
      questionsOf(
        topic,
        assigned.filter((one) => one.topic === topic),
        made,
      ),
    )
    .filter(({ id }) => !seen.has(id) && seen.add(id));
  return {
    entryId: entry.id,
    levels: made.levels,
    topics: topics.map((topic) => ({
      id: topic.id,
      title: topic.title,
      lines: assigned.filter((one) => one.topic === topic).map(toDeckLine),
    })),
    questions,
  };
}

/** A line's own tags, then those of what belongs to it. */
function matchLine({ title, isItsLine }: LineTopic, line: Line, { entry, bank }: Made): readonly TagMatch[] {
  const { role } = entry;
  const above = isItsLine ? null : title;
  const own = bank.matcher.match({ text: line.text, title: above, role });
  const beside = line.beside.flatMap((text) => bank.matcher.match({ text, title: line.text, role }));
  const best = new Map<string, TagMatch>();
  for (const match of [...own, ...beside]) {
    if (match.score > (best.get(match.tag)?.score ?? 0)) best.set(match.tag, match);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

function assign(
  placed: readonly Placed[],
  topics: readonly LineTopic[],
  { entry, bank, levels }: Made,
): readonly Given[] {
  const tagsOf = (text: string): readonly string[] => bank.matcher.match({ text }).map(({ tag }) => tag);
  const around = new Map(topics.map(({ id, title }) => [id, title === null ? [] : tagsOf(title)]));
  const { dossier, role } = entry;
  const named = [
    ...placed.flatMap(({ matches }) => matches.map(({ tag }) => tag)),
    ...[...around.values()].flat(),
    ...[role ?? '', ...dossier.techStack.flatMap(({ items }) => items)].flatMap(tagsOf),
  ];
  const products = new Set(named.flatMap((tag) => bank.matcher.tree.productOf(tag) ?? []));
  const candidates = placed.map(({ topic, matches }) =>
    candidatesFor({
      bank,
      matches,
      around: around.get(topic.id) ?? [],
      levels,
      products,
      isAboutPeople: isAboutPeopleIn(matches, bank),
    }),
  );
  const given = assignQuestions(candidates);
  return placed.map((one, at) => ({ ...one, given: given[at] ?? [] }));
}

/** The dossier's own first, then line by line. */
function questionsOf(topic: LineTopic, lines: readonly Given[], made: Made): readonly DeckQuestion[] {
  const { entry, bank } = made;
  const [level] = made.levels;
  const { role } = entry;
  const own = topic.own.map((text) => {
    const asked = { text, title: topic.title, role };
    const matches = bank.matcher.match(asked);
    const isAboutPeople = isAboutPeopleIn(matches, bank);
    const words = matches.map((match) => match.words);
    const line = topic.title ?? text;
    return ownQuestion(entry, {
      text,
      topicId: topic.id,
      line,
      level,
      same: sameInBank(asked, bank),
      words,
      isAboutPeople,
    });
  });
  const fromLines = lines.flatMap(({ line, given, matches }) =>
    given.length > 0
      ? given.map((candidate) => bankQuestion(candidate, line.text, topic.id))
      : line.beside.length > 0
        ? []
        : [
            outlineQuestion(entry, {
              line: line.text,
              topicId: topic.id,
              level,
              isAboutPeople: isAboutPeopleIn(matches, bank),
            }),
          ],
  );
  return [...own, ...fromLines];
}

function isAboutPeopleIn(matches: readonly TagMatch[], { matcher }: Bank): boolean {
  const [best] = matches;
  return best !== undefined && (best.tag === PEOPLE || matcher.tree.isBelow(best.tag, PEOPLE));
}

/** A group of questions without anything from the bank has its own questions: it needs no outline. */
const toDeckLine = ({ line, matches, given }: Given): DeckLine => ({
  text: line.text,
  tags: matches.map(({ tag }) => tag),
  bankCount: given.length,
  isOutline: given.length === 0 && line.beside.length === 0,
});
