/** Owns the buttons of a mock interview: what each is called and what it asks for. */
import type { Messages } from '../../i18n/locale.ts';
import { encodeAction } from '../action-id.ts';
import type { Button } from '../card.ts';

type InRound = { readonly session: string; readonly round: number };

export const joinButton = (session: string, m: Messages): Button => ({
  label: m.mock.buttons.join,
  action: encodeAction({ verb: 'mock-join', session }),
});

export const leaveButton = (session: string, m: Messages): Button => ({
  label: m.mock.buttons.leave,
  action: encodeAction({ verb: 'mock-leave', session }),
});

export const startButton = (session: string, m: Messages): Button => ({
  label: m.mock.buttons.start,
  action: encodeAction({ verb: 'mock-start', session }),
  tone: 'primary',
});

export const answerButton = (at: InRound, m: Messages): Button => ({
  label: m.mock.buttons.answer,
  action: encodeAction({ verb: 'mock-answer', ...at }),
  tone: 'primary',
});

export const hintButton = (at: InRound, m: Messages): Button => ({
  label: m.buttons.hint,
  action: encodeAction({ verb: 'mock-hint', ...at }),
});

export const skipButton = (at: InRound, m: Messages): Button => ({
  label: m.mock.buttons.skip,
  action: encodeAction({ verb: 'mock-skip', ...at }),
});

export const revealButton = (at: InRound, m: Messages): Button => ({
  label: m.mock.buttons.reveal,
  action: encodeAction({ verb: 'mock-reveal', ...at }),
});

export const pointsButton = (at: InRound, m: Messages): Button => ({
  label: m.buttons.keyPoints,
  action: encodeAction({ verb: 'mock-points', ...at }),
});

export const readButton = (answer: string, m: Messages): Button => ({
  label: m.buttons.read,
  action: encodeAction({ verb: 'mock-read', answer, page: 1 }),
});

export const rateButton = (at: InRound, m: Messages): Button => ({
  label: m.mock.buttons.rate,
  action: encodeAction({ verb: 'mock-rate', ...at }),
  tone: 'primary',
});

/** Opens the form for this answer with what was given before. */
export const changeRatingButton = (answer: string, name: string, m: Messages): Button => ({
  label: m.mock.buttons.changeRating(name),
  action: encodeAction({ verb: 'mock-rating', answer }),
});

export const followButton = (at: InRound, m: Messages): Button => ({
  label: m.buttons.followUp,
  action: encodeAction({ verb: 'mock-follow', ...at }),
});

/** After the last round it finishes the session. */
export const nextButton = (at: InRound, isLast: boolean, m: Messages): Button => ({
  label: isLast ? m.mock.buttons.finish : m.mock.buttons.next,
  action: encodeAction({ verb: 'mock-next', ...at }),
});

export const endButton = (session: string, m: Messages): Button => ({
  label: m.mock.buttons.end,
  action: encodeAction({ verb: 'mock-end', session }),
  tone: 'danger',
});

export const myReportButton = (session: string, m: Messages): Button => ({
  label: m.mock.buttons.myReport,
  action: encodeAction({ verb: 'mock-report', session }),
});
