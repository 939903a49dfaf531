/** Owns the report as everybody reads it in the thread: who took part and what went well, without anybody's own numbers. */
import { messagesIn, type Messages } from '../../i18n/locale.ts';
import type { MockRating, MockSession } from '../../mock/records.ts';
import { LOW, topicAverages, type TopicAverage } from '../../mock/report.ts';
import type { Member, SessionState } from '../../mock/session.ts';
import { plain, rich } from '../../text/inline.ts';
import type { Block, Card } from '../card.ts';
import { excerpt } from '../daily/answer-excerpt.ts';
import { shownCompany } from './lobby-card.ts';
import { myReportButton } from './mock-buttons.ts';
import { scoreWords } from './report-words.ts';

/** All of a session's names and ten topics stand on one message: each is short, markup in it too. */
const NAME = { length: 30, cost: 40 } as const;
const TOPIC = { length: 50, cost: 65 } as const;
/** More names than these are a number. */
const NAMES = 30;

/** `ratings`: all of the session. Nothing on it notifies anybody. */
export function reportCard(session: MockSession, ratings: readonly MockRating[]): Card {
  const { state, language, id } = session;
  const m = messagesIn(language);
  const words = m.mock.report;
  const shared = ofSeveral(session, ratings);
  const played = state.played.filter(({ revealedAt }) => revealedAt !== null).length;
  return {
    blocks: [
      {
        kind: 'heading',
        level: 1,
        text: words.title,
        aside: `${shownCompany(session)} · ${words.played(played, state.rounds)}`,
      },
      ...tookPart(state, m),
      ...topicBlocks(session, shared, m),
      ...noteBlocks(ratings.length, shared.length, m),
      ...endBlocks(state, m),
      { kind: 'text', text: [plain(words.private)] },
      { kind: 'buttons', buttons: [myReportButton(id, m)] },
    ],
  };
}

/** Said in the channel: the thread is gone, and with it the only place where everybody would read it. */
export function deletedCard(session: MockSession): Card {
  const m = messagesIn(session.language);
  return {
    blocks: [
      { kind: 'text', text: [plain(m.mock.report.deleted(shownCompany(session)))] },
      { kind: 'buttons', buttons: [myReportButton(session.id, m)] },
    ],
  };
}

const within = (text: string, { length, cost }: { readonly length: number; readonly cost: number }): string =>
  excerpt(text, length, cost);

/** A topic on which one person alone was rated would tell everybody that person's own numbers: it is left out. */
function ofSeveral({ questions }: MockSession, ratings: readonly MockRating[]): readonly MockRating[] {
  const topicOf = ({ round }: MockRating): string | null => questions[round - 1]?.topic ?? null;
  const byTopic = Map.groupBy(ratings, topicOf);
  return [...byTopic.values()]
    .filter((ofTopic) => new Set(ofTopic.map(({ author }) => author)).size > 1)
    .flat();
}

/** Whoever stayed or answered. Who wanted to be forgotten has no name. */
function tookPart({ members, played }: SessionState, m: Messages): readonly Block[] {
  const hasAnswered = ({ key }: Member): boolean => played.some(({ answered }) => answered.includes(key));
  const names = members
    .filter((one) => one.name !== '' && (one.isIn || hasAnswered(one)))
    .map(({ name }) => within(name, NAME));
  if (names.length === 0) return [];
  const text = m.mock.report.tookPart(names.slice(0, NAMES).join(', '), Math.max(0, names.length - NAMES));
  return [{ kind: 'text', text: [plain(text)] }];
}

const topicName = ({ topic }: TopicAverage, m: Messages): string =>
  within(topic ?? m.questions.ownTopic, TOPIC);

/** A line each, best first; what was not solid on the whole is to be looked at again, and is nobody's strength. */
function topicBlocks(session: MockSession, shared: readonly MockRating[], m: Messages): readonly Block[] {
  const averages = topicAverages(session, shared);
  const [best] = averages;
  if (best === undefined) return [];
  const words = m.mock.report;
  const low = averages.filter(({ mean }) => mean < LOW).toReversed();
  const lines = [
    ...(best.mean < LOW ? [] : [words.strongest(topicName(best, m))]),
    ...(low.length === 0 ? [] : [words.review(low.map((one) => topicName(one, m)).join(', '))]),
  ];
  return [
    {
      kind: 'fields',
      fields: averages.map((one) => ({
        label: topicName(one, m),
        value: [plain(words.average(scoreWords(one.mean), one.ratings))],
      })),
    },
    ...lines.map((line): Block => ({ kind: 'text', text: [plain(line)] })),
  ];
}

function noteBlocks(all: number, shown: number, m: Messages): readonly Block[] {
  const { noRatings, alone } = m.mock.report;
  if (all === 0) return [{ kind: 'text', text: [plain(noRatings)] }];
  return shown === all ? [] : [{ kind: 'footer', text: [plain(alone)] }];
}

/** That all rounds were played goes without saying. */
function endBlocks({ phase }: SessionState, m: Messages): readonly Block[] {
  if (phase.kind !== 'ended' || phase.reason === 'finished') return [];
  return [{ kind: 'footer', text: rich([m.mock.report.why[phase.reason]]) }];
}
