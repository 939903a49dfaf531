/** Owns what a member meets when they answer: the form, what was typed, and what they are told. */
import { describe, expect, test } from 'vitest';
import type { ModalField } from '../../../../../src/core/cards/modal.ts';
import type { SubmissionReply } from '../../../../../src/core/commands/reply.ts';
import { plainText } from '../../../../../src/core/text/inline.ts';
import { ALICE, MINJI, wordsOn } from '../../../../support/core-of.ts';
import { cardIn, createStudy, DAY_MS, modalIn, standingIn } from '../../../../support/daily-study.ts';

const LONG = 'x'.repeat(3214);
const fieldOf = (fields: readonly ModalField[], name: string): ModalField | undefined =>
  fields.find((field) => field.name === name);

/** The sentence under the field of a form that stays open. */
const errorIn = (reply: SubmissionReply): string =>
  reply.kind === 'invalid' ? (reply.errors['answer'] ?? '') : reply.kind;

describe('answering in time', () => {
  test('the form shows the question, one field and who may read it', async () => {
    const study = await createStudy();
    const post = await study.ask();
    const modal = modalIn(await study.member(ALICE).clicks(`v1:answer:${post.id}`));
    expect(plainText(modal.intro)).toContain('Some users see the old price');
    expect(modal.fields.map(({ name }) => name)).toEqual(['answer', 'audience']);
    expect(fieldOf(modal.fields, 'answer')).toMatchObject({ maxLength: 3000, isMultiline: true });
    expect(fieldOf(modal.fields, 'audience')?.initial).toBe('all');
  });

  test('is confirmed, and says how many others have answered', async () => {
    const study = await createStudy();
    const post = await study.ask();
    const first = cardIn(await study.member(MINJI).answers(post, 'Delete the key.'));
    expect(wordsOn(first)).toContain('You are the first to answer');
    const second = cardIn(await study.member(ALICE).answers(post, 'Follow the write.'));
    expect(wordsOn(second)).toContain('Saved. 1 other has answered.');
    expect(wordsOn(second)).toMatch(/Read\nEdit answer\nKey points$/u);
  });

  test('the answer stands in the form when it is opened again, with who may read it', async () => {
    const study = await createStudy();
    const post = await study.ask();
    const alice = study.member(ALICE);
    const saved = cardIn(await alice.answers(post, 'My first try', 'me'));
    const modal = modalIn(await alice.presses(saved, 'Edit answer'));
    expect(standingIn(modal)).toBe('My first try');
    expect(fieldOf(modal.fields, 'audience')?.initial).toBe('me');
  });

  test('sent twice is one answer, and the last words count', async () => {
    const study = await createStudy();
    const post = await study.ask();
    const alice = study.member(ALICE);
    await Promise.all([alice.answers(post, 'one'), alice.answers(post, 'one')]);
    await alice.answers(post, 'two');
    const kept = await study.records.answers.of(post.id);
    expect(kept.map(({ text }) => text)).toEqual(['two']);
  });

  test('whoever sends is woken, and the counts on the post are drawn anew', async () => {
    const study = await createStudy();
    const post = await study.ask();
    await study.member(ALICE).answers(post, 'Follow the write.');
    expect(study.wakes()).toBe(1);
    expect(await study.records.refreshes.due(study.clock.now(), 10)).toMatchObject([
      { kind: 'post', subject: post.id },
    ]);
  });

  test('a name leaves the post when its answer becomes private', async () => {
    const study = await createStudy();
    const post = await study.ask();
    const alice = study.member(ALICE);
    await alice.answers(post, 'Follow the write.');
    const [before] = await study.records.refreshes.due(study.clock.now(), 10);
    await study.records.refreshes.clear({ kind: 'post', subject: post.id }, before?.version ?? 0);
    await alice.answers(post, 'Follow the write.', 'me');
    expect(await study.records.refreshes.due(study.clock.now(), 10)).toHaveLength(1);
    expect(await study.records.answers.names(post.id)).toEqual([]);
  });

  test('characters that hide or reorder others are taken out, what was meant stays', async () => {
    const study = await createStudy();
    const post = await study.ask();
    await study.member(ALICE).answers(post, '  <!channel> \u202Eabc\n\n```code```  ');
    const [kept] = await study.records.answers.of(post.id);
    expect(kept?.text).toBe('<!channel> abc\n\n```code```');
  });
});

describe('what cannot be taken', () => {
  test('an empty answer is told in the form', async () => {
    const study = await createStudy();
    const post = await study.ask();
    const reply = await study.member(ALICE).answers(post, ' \n ');
    expect(errorIn(reply)).toContain('nothing');
    expect(await study.records.answers.of(post.id)).toEqual([]);
  });

  test('a text that is too long says by how much, is kept, and stands in the form again', async () => {
    const study = await createStudy();
    const post = await study.ask();
    const alice = study.member(ALICE);
    const reply = await alice.answers(post, `${LONG}THE END`);
    expect(errorIn(reply)).toContain('3,221');
    const modal = modalIn(await alice.presses(cardIn(reply), 'Answer'));
    expect(standingIn(modal)).toHaveLength(3000);
    expect(plainText(modal.intro)).toContain('THE END');
    expect(standingIn(modalIn(await study.member(MINJI).clicks(`v1:answer:${post.id}`)))).toBe('');
  });

  test('what was refused is forgotten once an answer is kept, and after seven days', async () => {
    const study = await createStudy();
    const post = await study.ask();
    const alice = study.member(ALICE);
    await alice.answers(post, LONG);
    await alice.answers(post, 'Shorter');
    expect(standingIn(modalIn(await alice.clicks(`v1:answer:${post.id}`)))).toBe('Shorter');
    await study.member(MINJI).answers(post, LONG);
    study.clock.advance(7 * DAY_MS + 1);
    expect(standingIn(modalIn(await study.member(MINJI).clicks(`v1:answer:${post.id}`)))).toBe('');
  });

  test('when records fail the text waits as a draft, and the apology opens the form with it', async () => {
    let isBroken = true;
    const study = await createStudy({
      answers: (real) => ({
        ...real,
        keep: (answer) => (isBroken ? Promise.reject(new Error('disk full')) : real.keep(answer)),
      }),
    });
    const post = await study.ask();
    const alice = study.member(ALICE);
    const reply = await alice.answers(post, 'Written for half an hour');
    expect(reply.kind).toBe('invalid');
    expect(wordsOn(cardIn(reply))).toContain('Your text is kept for seven days');
    expect(wordsOn(cardIn(reply))).toContain('123456');
    isBroken = false;
    const modal = modalIn(await alice.presses(cardIn(reply), 'Answer'));
    expect(standingIn(modal)).toBe('Written for half an hour');
  });

  test('when nothing can be kept the form stays open, and no draft is promised', async () => {
    const broken = () => Promise.reject(new Error('disk full'));
    const study = await createStudy({
      answers: (real) => ({ ...real, keep: broken }),
      scratch: (real) => ({ ...real, get: broken, set: broken }),
    });
    const post = await study.ask();
    const reply = await study.member(ALICE).answers(post, 'Written for half an hour');
    expect(reply.kind).toBe('invalid');
    expect(wordsOn(cardIn(reply))).not.toContain('is kept');
    expect(modalIn(await study.member(ALICE).clicks(`v1:answer:${post.id}`)).fields).toHaveLength(2);
  });

  test('an answer is kept where drafts cannot be', async () => {
    const broken = () => Promise.reject(new Error('disk full'));
    const study = await createStudy({ scratch: (real) => ({ ...real, set: broken, delete: broken }) });
    const post = await study.ask();
    expect(wordsOn(cardIn(await study.member(ALICE).answers(post, 'Kept')))).toContain('Saved.');
  });

  test('where dossiers are no longer answered, what was typed waits', async () => {
    const study = await createStudy({ workspaces: ['slack:T2'] });
    const post = await study.ask();
    expect(wordsOn(cardIn(await study.member(ALICE).answers(post, 'Mine')))).toContain('access.workspaces');
    expect(await study.scratch.get(`draft:slack:T1:U1:${post.id}`)).toBe('Mine');
  });
});

describe('after the recap', () => {
  test('an answer is for oneself, for seven days', async () => {
    const study = await createStudy();
    const post = await study.ask();
    await study.close(post.id);
    const alice = study.member(ALICE);
    const modal = modalIn(await alice.clicks(`v1:answer:${post.id}`));
    expect(modal.fields.map(({ name }) => name)).toEqual(['answer']);
    expect(fieldOf(modal.fields, 'answer')?.help).toContain('Only you');
    const saved = cardIn(await alice.answers(post, 'Late, but mine', 'all'));
    expect(wordsOn(saved)).toContain('Saved, only for you');
    expect(await study.records.answers.of(post.id)).toMatchObject([{ isLate: true, audience: 'me' }]);
    study.clock.advance(7 * DAY_MS + 1);
    const refused = cardIn(await study.member(MINJI).clicks(`v1:answer:${post.id}`));
    expect(wordsOn(refused)).toMatch(/7 days.*\nKey points$/u);
  });

  test('who was writing when it came keeps the text, for themselves, and is told', async () => {
    const study = await createStudy();
    const post = await study.ask();
    const alice = study.member(ALICE);
    modalIn(await alice.clicks(`v1:answer:${post.id}`));
    await study.close(post.id);
    expect(wordsOn(cardIn(await alice.answers(post, 'A minute late')))).toContain('only for you');
    expect(await study.records.answers.of(post.id)).toMatchObject([
      { text: 'A minute late', audience: 'me' },
    ]);
  });

  test('who meets the close itself is told so', async () => {
    const study = await createStudy({
      answers: (real) => ({
        ...real,
        async keep(answer) {
          await study.close(answer.postId);
          return real.keep(answer);
        },
      }),
    });
    const post = await study.ask();
    expect(wordsOn(cardIn(await study.member(ALICE).answers(post, 'In that second')))).toContain(
      'Answers were closed meanwhile',
    );
    expect(await study.records.answers.of(post.id)).toMatchObject([{ isLate: true, audience: 'me' }]);
  });

  test('an answer that is in the recap stands; the edit that came too late can still be read', async () => {
    const study = await createStudy();
    const post = await study.ask();
    const alice = study.member(ALICE);
    await alice.answers(post, 'As it was');
    await study.close(post.id);
    const told = cardIn(await alice.answers(post, 'As it should be'));
    expect(wordsOn(told)).toContain('your earlier answer stands');
    expect(wordsOn(cardIn(await alice.presses(told, 'The unsaved text')))).toContain('As it should be');
    expect(await study.records.answers.of(post.id)).toMatchObject([{ text: 'As it was', isLate: false }]);
    const again = cardIn(await alice.clicks(`v1:answer:${post.id}`));
    expect(wordsOn(again)).toContain('can no longer be changed');
    expect(wordsOn(cardIn(await alice.presses(again, 'My answer')))).toContain('As it was');
  });

  test('a text that comes after all seven days is not lost either', async () => {
    const study = await createStudy();
    const post = await study.ask();
    await study.close(post.id);
    study.clock.advance(8 * DAY_MS);
    const alice = study.member(ALICE);
    const told = cardIn(await alice.answers(post, 'Much too late'));
    expect(wordsOn(told)).toContain('7 days');
    expect(wordsOn(cardIn(await alice.presses(told, 'The unsaved text')))).toContain('Much too late');
  });
});

describe('posts that are not here', () => {
  test.each(['answer', 'hint', 'points', 'follow'])('%s of another workspace is unknown', async (verb) => {
    const study = await createStudy();
    const post = await study.ask();
    const stranger = study.member({ ...ALICE, workspaceId: 'T2' });
    expect(await stranger.reads(`v1:${verb}:${post.id}`)).toBe(await stranger.reads(`v1:${verb}:p999`));
    expect(await stranger.reads(`v1:${verb}:${post.id}`)).toContain('I do not know this question here');
  });

  test('an answer sent from another workspace is not kept', async () => {
    const study = await createStudy();
    const post = await study.ask();
    await study.member({ ...ALICE, workspaceId: 'T2' }).answers(post, 'Let me in');
    expect(await study.records.answers.of(post.id)).toEqual([]);
  });

  test('a month-old post still shows its hint', async () => {
    const study = await createStudy();
    const post = await study.ask();
    await study.close(post.id);
    study.clock.advance(40 * DAY_MS);
    expect(await study.member(ALICE).reads(`v1:hint:${post.id}`)).toContain('Follow one write.');
  });
});
