/** Owns the buttons of a daily post as they stand on private cards: what each is called and what it asks for. */
import type { Post } from '../../daily/post.ts';
import type { Messages } from '../../i18n/locale.ts';
import { encodeAction } from '../action-id.ts';
import type { Button } from '../card.ts';

type Of = Pick<Post, 'id'>;

export const pointsButton = ({ id }: Of, m: Messages): Button => ({
  label: m.buttons.keyPoints,
  action: encodeAction({ verb: 'points', post: id }),
});

export const followButton = ({ id }: Of, m: Messages): Button => ({
  label: m.buttons.followUp,
  action: encodeAction({ verb: 'follow', post: id }),
});

/** Whether there is an answer to edit, and whether the recap is out. */
export type Answering = 'first' | 'edit' | 'late';

const ANSWER_LABELS = { first: 'answer', edit: 'editAnswer', late: 'answerNow' } as const satisfies Readonly<
  Record<Answering, keyof Messages['posts']['buttons']>
>;

export const answerButton = ({ id }: Of, answering: Answering, m: Messages): Button => ({
  label: m.posts.buttons[ANSWER_LABELS[answering]],
  action: encodeAction({ verb: 'answer', post: id }),
});

/** What others said. */
export const answersButton = ({ id }: Of, m: Messages): Button => ({
  label: m.buttons.read,
  action: encodeAction({ verb: 'answers', post: id, page: 1 }),
});

export const readButton = (answerId: string, label: string): Button => ({
  label,
  action: encodeAction({ verb: 'read-answer', answer: answerId, page: 1 }),
});

export const draftButton = ({ id }: Of, m: Messages): Button => ({
  label: m.posts.buttons.unsaved,
  action: encodeAction({ verb: 'draft', post: id, page: 1 }),
});
