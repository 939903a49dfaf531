/** Owns whether the bank asks the same as a dossier's own question, so that its key points may stand below it. */
import type { Bank } from '../bank/bank.ts';
import type { BankQuestion } from '../bank/bank-question.ts';

type Asked = { readonly text: string; readonly title: string | null; readonly role: string | null };

/** Subject and words together, 0 to 1. Below it the key points would answer another question. */
const SAME = 0.35;
/** The next best is this far behind, or the words are nearly all there: "explain goroutines" is like many questions. */
const AHEAD = 0.15;
const NEARLY_ALL = 0.8;

/**
 * The bank question that asks the same, or null. Rather none than a wrong one: its subject has to be the question's, its
 * prompt has to hold the telling words, and no other question may come near.
 */
export function sameInBank({ text, title, role }: Asked, bank: Bank): BankQuestion | null {
  const { tree, match } = bank.matcher;
  const matches = match({ text, title, role });
  const candidates = new Set(matches.flatMap(({ tag }) => bank.about(tag).map(({ question }) => question)));
  const scored = [...candidates].map((question) => {
    const isAbout = (tag: string): boolean =>
      question.tags.some((own) => own === tag || tree.isBelow(own, tag));
    const subject = matches.filter(({ tag }) => isAbout(tag)).length / matches.length;
    return { question, score: subject * bank.promptWords.shared(text, question) };
  });
  const [first, second] = scored.sort(
    (a, b) => b.score - a.score || (a.question.id < b.question.id ? -1 : 1),
  );
  if (first === undefined || first.score < SAME) return null;
  return first.score >= NEARLY_ALL || first.score - (second?.score ?? 0) >= AHEAD ? first.question : null;
}
