/** Owns which bank questions come into question for a line, and how well each fits. */
import type { Bank } from '../bank/bank.ts';
import type { BankQuestion } from '../bank/bank-question.ts';
import type { TagMatch } from '../matching/create-matcher.ts';
import type { LevelRange } from './deck.ts';

export type Candidate = {
  readonly question: BankQuestion;
  readonly score: number;
  readonly reason: readonly string[];
  /** 0 and 1 fit the role, 2 does not. */
  readonly rank: 0 | 1 | 2;
};

type Asked = {
  readonly bank: Bank;
  readonly matches: readonly TagMatch[];
  /** Tags of the topic that the line stands under. */
  readonly around: readonly string[];
  readonly levels: LevelRange;
  /** Languages, platforms and products that the dossier names; none: any will do. */
  readonly products: ReadonlySet<string>;
  /** The line is about people: what is mainly about technology is beside its point. */
  readonly isAboutPeople: boolean;
};

/** A question that speaks of several of the line's tags is more to the point than one that speaks of one. */
const SHARES = [1, 0.35, 0.15];
const FROM_TOPIC = 3;
/** What a level beside the role's costs: less than the difference between a main and a side tag, or more than any. */
const RANK_COST = [0, 2, 12] as const;
/** Below this a question shares a word with the line and not its subject. */
const LOWEST_SCORE = 30;
const BESIDE_PEOPLE = 25;
/** Tags below this one are asked about by situations, not by designs. */
export const PEOPLE = 'behavioural';

/** Best first; ties by id, so that every machine has the same order. */
export function candidatesFor({
  bank,
  matches,
  around,
  levels,
  products,
  isAboutPeople,
}: Asked): readonly Candidate[] {
  const hits = new Map<BankQuestion, { parts: number[]; words: string[] }>();
  for (const { tag, score, words } of matches) {
    for (const { question, percent } of bank.about(tag)) {
      const hit = hits.get(question) ?? { parts: [], words: [] };
      hit.parts.push((score * percent) / 100);
      hit.words.push(...words);
      hits.set(question, hit);
    }
  }
  const found = [...hits].flatMap(([question, { parts, words }]): Candidate[] => {
    if (isForeign(question, bank, products)) return [];
    const rank = rankOf(question, levels);
    const sum = parts
      .toSorted((a, b) => b - a)
      .reduce((all, part, place) => all + part * (SHARES[place] ?? 0), 0);
    const isOfTopic = question.tags.some((tag) => around.includes(tag));
    const score = Math.min(
      100,
      Math.round(
        sum +
          (isOfTopic ? FROM_TOPIC : 0) -
          (isAboutPeople && !isMainlyPeople(question, bank) ? BESIDE_PEOPLE : 0) -
          RANK_COST[rank],
      ),
    );
    return score < LOWEST_SCORE ? [] : [{ question, score, reason: [...new Set(words)], rank }];
  });
  return found.sort((a, b) => b.score - a.score || (a.question.id < b.question.id ? -1 : 1));
}

function rankOf({ level }: BankQuestion, levels: LevelRange): 0 | 1 | 2 {
  if (level === levels[0]) return 0;
  return level === levels[1] ? 1 : 2;
}

/** About a language or product that the dossier does not name, while it names others. */
function isForeign({ tags }: BankQuestion, { matcher }: Bank, products: ReadonlySet<string>): boolean {
  const own = tags.flatMap((tag) => matcher.tree.productOf(tag) ?? []);
  return products.size > 0 && own.length > 0 && !own.some((one) => products.has(one));
}

function isMainlyPeople({ tags }: BankQuestion, { matcher }: Bank): boolean {
  const [main = ''] = tags;
  return main === PEOPLE || matcher.tree.isBelow(main, PEOPLE);
}
