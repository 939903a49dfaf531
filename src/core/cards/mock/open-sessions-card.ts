/** Owns the private list of a channel's open sessions: where each is, its message, and what can be pressed. */
import { messagesIn, type Locale, type Messages } from '../../i18n/locale.ts';
import type { MockSession } from '../../mock/records.ts';
import { currentRound, present } from '../../mock/session.ts';
import { bold, plain, rich, type Inline } from '../../text/inline.ts';
import { shorten } from '../../text/shorten.ts';
import type { Block, Button, Card } from '../card.ts';
import { companyOf } from './lobby-card.ts';
import {
  answerButton,
  endButton,
  joinButton,
  nextButton,
  rateButton,
  revealButton,
  startButton,
} from './mock-buttons.ts';

/** Discord takes 40 components a message, and one of these is up to four. */
export const LISTED_SESSIONS = 8;
const COMPANY_LENGTH = 60;

export type ListedSession = {
  readonly session: MockSession;
  /** Where its message is; null: it is not out, or the platform has no addresses. */
  readonly url: string | null;
  readonly canJoin: boolean;
  readonly canEnd: boolean;
  /** They take part: what they can do now is offered as well, should the message in the thread be out of sight. */
  readonly isIn: boolean;
};

export function openSessionsCard(
  lead: string | null,
  sessions: readonly ListedSession[],
  locale: Locale,
): Card {
  const m = messagesIn(locale);
  const more = sessions.length - LISTED_SESSIONS;
  const quiet: readonly Block[] =
    more > 0 ? [{ kind: 'footer', text: [plain(m.mock.setup.more(more))] }] : [];
  return {
    blocks: [
      ...(lead === null ? [] : [{ kind: 'text' as const, text: [plain(lead)] }]),
      ...sessions.slice(0, LISTED_SESSIONS).flatMap((one) => sessionBlocks(one, sessions.length === 1, m)),
      ...quiet,
    ],
  };
}

/** As one of several: its company, and where it is. */
export function sessionName({ questions, state }: MockSession, m: Messages): string {
  const company = shorten(companyOf({ questions }), COMPANY_LENGTH);
  return m.mock.open(company, currentRound(state)?.number ?? 0, state.rounds);
}

function sessionBlocks(
  { session, url, canJoin, canEnd, isIn }: ListedSession,
  isAlone: boolean,
  m: Messages,
): readonly Block[] {
  const { setup } = m.mock;
  const where: Inline =
    url === null
      ? plain(session.state.message === null ? ` · ${setup.onItsWay}` : '')
      : { kind: 'link', url, children: [plain(setup.toLobby)] };
  const people = ` · ${setup.people(present(session.state).length)}`;
  const text = rich([bold(sessionName(session, m)), people, url === null ? '' : ' · ', where]);
  const buttons: readonly Button[] = [
    ...(canJoin ? [joinButton(session.id, m)] : []),
    ...(isIn && isAlone ? stepButtons(session, canEnd, m) : []),
    ...(canEnd ? [endButton(session.id, m)] : []),
  ];
  return [{ kind: 'text', text }, ...(buttons.length === 0 ? [] : [{ kind: 'buttons' as const, buttons }])];
}

/** The way on, where nobody can know whether a message of the thread arrived. */
function stepButtons({ id, state }: MockSession, canSteer: boolean, m: Messages): readonly Button[] {
  const number = currentRound(state)?.number;
  if (number === undefined) return canSteer ? [startButton(id, m)] : [];
  const at = { session: id, round: number };
  if (state.phase.kind === 'answering')
    return [answerButton(at, m), ...(canSteer ? [revealButton(at, m)] : [])];
  return [rateButton(at, m), ...(canSteer ? [nextButton(at, number >= state.rounds, m)] : [])];
}
