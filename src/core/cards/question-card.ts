/** Owns the card of one question, drawn privately: the prompt, and what a click opens below it. */
import type { Entry } from '../catalogue/catalogue.ts';
import { messagesIn, type Locale, type Messages } from '../i18n/locale.ts';
import type { Deck, DeckQuestion } from '../questions/deck/deck.ts';
import { hashText } from '../questions/stable-hash.ts';
import { bold, plain, rich, type Inline } from '../text/inline.ts';
import { shorten } from '../text/shorten.ts';
import { encodeAction } from './action-id.ts';
import type { Block, Button, Card } from './card.ts';
import { topicTitle } from './question-blocks.ts';
import { sourceWords } from './source-words.ts';

/** What is open below a prompt, in the order in which it stands there. */
export const PARTS = ['hint', 'points', 'follow'] as const;
export type QuestionPart = (typeof PARTS)[number];

type Drawn = {
  readonly entry: Entry;
  readonly deck: Deck;
  readonly question: DeckQuestion;
  readonly open: ReadonlySet<QuestionPart>;
  /** Where it stands in the sequence that the seed gives. */
  readonly seed: string;
  readonly place: number;
  readonly locale: Locale;
  /** Somebody reads what is said about a question. */
  readonly takesNotes: boolean;
};

/** Only a dossier's own question can be longer: the list of questions has it whole. */
const PROMPT_LENGTH = 1000;
const TITLE_LENGTH = 100;

/** How an action names a question: ids of the bank are too long beside a company's. */
export const questionRef = (id: string): string => hashText(id).slice(0, 10);

export function questionCard(drawn: Drawn): Card {
  const { entry, deck, question, locale } = drawn;
  const m = messagesIn(locale);
  const topic = deck.topics.find(({ id }) => id === question.topicId);
  return {
    blocks: [
      {
        kind: 'heading',
        level: 1,
        text: shorten(entry.company, TITLE_LENGTH),
        aside: topic === undefined ? '' : shorten(topicTitle(topic, locale), TITLE_LENGTH),
      },
      { kind: 'text', text: [plain(shorten(question.text(locale).prompt, PROMPT_LENGTH))] },
      ...PARTS.filter((part) => drawn.open.has(part)).flatMap((part) =>
        partBlocks(part, question, locale, m),
      ),
      { kind: 'buttons', buttons: buttonsOf(drawn, m) },
      {
        kind: 'footer',
        text: rich([
          `${m.questions.levels[question.level]} · ${m.questions.minutes(question.minutes)} · `,
          sourceWords(question, m),
        ]),
      },
    ],
  };
}

function partBlocks(
  part: QuestionPart,
  question: DeckQuestion,
  locale: Locale,
  m: Messages,
): readonly Block[] {
  const text = question.text(locale);
  const list = (items: readonly string[]): Block => ({
    kind: 'list',
    isOrdered: false,
    start: 1,
    items: items.map((item) => ({ text: [plain(item)], children: [] })),
  });
  switch (part) {
    case 'hint':
      return text.hint === null ? [] : [{ kind: 'text', text: labelled(m.buttons.hint, text.hint) }];
    case 'points':
      return [
        { kind: 'text', text: [bold(m.buttons.keyPoints)] },
        ...(text.pointsOf === null
          ? []
          : [
              { kind: 'text' as const, text: [plain(m.questions.bankPoints)] },
              { kind: 'quote' as const, text: [plain(text.pointsOf)] },
            ]),
        list(text.keyPoints),
        ...(text.pitfall === null
          ? []
          : [{ kind: 'text' as const, text: labelled(m.questions.pitfall, text.pitfall) }]),
        ...originBlocks(question, m),
      ];
    case 'follow':
      return [{ kind: 'text', text: [bold(m.buttons.followUp)] }, list(text.followUps)];
  }
}

/** Where key points come from when they are not the question's own, and where a disputed fact can be looked up. */
function originBlocks(question: DeckQuestion, m: Messages): readonly Block[] {
  const { reference } = question;
  const isOutlined =
    question.source === 'outline' || (question.source === 'dossier' && question.keyPointsFrom === null);
  return [
    ...(reference === null
      ? []
      : [
          {
            kind: 'text' as const,
            text: [{ kind: 'link' as const, url: reference, children: [plain(m.questions.reference)] }],
          },
        ]),
    ...(isOutlined ? [{ kind: 'text' as const, text: [plain(m.questions.outlinePoints)] }] : []),
  ];
}

const labelled = (label: string, text: string): readonly Inline[] => rich([bold(label), `: ${text}`]);

function buttonsOf(
  { entry, question, open, seed, place, takesNotes }: Drawn,
  m: Messages,
): readonly Button[] {
  const labels: Readonly<Record<QuestionPart, string>> = {
    hint: m.buttons.hint,
    points: m.buttons.keyPoints,
    follow: m.buttons.followUp,
  };
  const has = (part: QuestionPart): boolean => part !== 'hint' || question.text('en').hint !== null;
  return [
    ...PARTS.filter((part) => !open.has(part) && has(part)).map((part) => ({
      label: labels[part],
      action: encodeAction({
        verb: 'ask',
        entry: entry.id,
        question: questionRef(question.id),
        open: encodeOpen(new Set([...open, part])),
        seed,
        place,
      }),
    })),
    ...(open.has('points') && takesNotes
      ? [
          {
            label: m.buttons.somethingWrong,
            action: encodeAction({ verb: 'note', entry: entry.id, question: questionRef(question.id) }),
          },
        ]
      : []),
    {
      label: m.buttons.nextQuestion,
      action: encodeAction({ verb: 'draw', entry: entry.id, seed, place: place + 1 }),
    },
    {
      label: m.buttons.back,
      action: encodeAction({ verb: 'view', entry: entry.id, view: 'questions', page: 1 }),
    },
  ];
}

/** `hp` for hint and key points. */
const LETTERS: Readonly<Record<QuestionPart, string>> = { hint: 'h', points: 'k', follow: 'f' };
export const encodeOpen = (open: ReadonlySet<QuestionPart>): string =>
  PARTS.filter((part) => open.has(part))
    .map((part) => LETTERS[part])
    .join('');
export const decodeOpen = (letters: string): ReadonlySet<QuestionPart> =>
  new Set(PARTS.filter((part) => letters.includes(LETTERS[part])));
