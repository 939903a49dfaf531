/** Owns who reads which answer: blind until one's own or the recap, and what is for its author alone never. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeAction } from '../../../../../src/core/cards/action-id.ts';
import type { Actor } from '../../../../../src/core/commands/request.ts';
import { ALICE, MINJI, wordsOn } from '../../../../support/core-of.ts';
import { cardIn, createStudy } from '../../../../support/daily-study.ts';

const readOf = (answer: string, page = 1) => encodeAction({ verb: 'read-answer', answer, page });
const numbered = (n: number): Actor => ({ ...ALICE, memberId: `U${n}0`, name: `Member${n}` });

describe('what others said', () => {
  test('stays hidden until one has answered, who answered does not', async () => {
    const study = await createStudy();
    const post = await study.ask();
    await study.member(MINJI).answers(post, 'Secret words');
    const alice = study.member(ALICE);
    const hidden = await alice.reads(`v1:answers:${post.id}:1`);
    expect(hidden).toContain('민지 has answered. Answer first');
    expect(hidden).not.toContain('Secret words');
    const [answer] = await study.records.answers.of(post.id);
    expect(await alice.reads(readOf(answer?.id ?? ''))).toContain('opens once you have answered');
    const saved = cardIn(await alice.answers(post, 'Mine'));
    const list = cardIn(await alice.presses(saved, 'Read'));
    expect(wordsOn(list)).toContain('Secret words');
    expect(wordsOn(cardIn(await alice.presses(list, 'Read')))).toContain('Secret words');
  });

  test('is open to everybody after the recap', async () => {
    const study = await createStudy();
    const post = await study.ask();
    await study.member(MINJI).answers(post, 'Secret words');
    await study.close(post.id);
    expect(await study.member(ALICE).reads(`v1:answers:${post.id}:1`)).toContain('Secret words');
  });

  test('is never shown to others where it is only for its author, and never named', async () => {
    const study = await createStudy();
    const post = await study.ask();
    const minji = study.member(MINJI);
    await minji.answers(post, 'Secret words', 'me');
    const [answer] = await study.records.answers.of(post.id);
    const alice = study.member(ALICE);
    expect(await alice.reads(`v1:answers:${post.id}:1`)).toBe(
      '1 answered. Answer first, then you can read what they say.\nAnswer',
    );
    const saved = wordsOn(cardIn(await alice.answers(post, 'Mine')));
    expect(saved).toContain('1 other has answered, only for themselves.');
    await study.close(post.id);
    expect(await alice.reads(`v1:answers:${post.id}:1`)).toContain('nothing to read from others');
    expect(await alice.reads(readOf(answer?.id ?? ''))).toContain('I do not know this question');
    expect(await minji.reads(readOf(answer?.id ?? ''))).toContain('Secret words');
  });

  test('nobody yet: the first one is invited', async () => {
    const study = await createStudy();
    const post = await study.ask();
    expect(await study.member(ALICE).reads(`v1:answers:${post.id}:1`)).toContain('Yours can be the first');
  });

  test('an answer of 3,000 characters is read whole, page by page', async () => {
    const study = await createStudy();
    const post = await study.ask();
    const text = Array.from({ length: 600 }, (_, index) => `*${index}`.padEnd(4))
      .join(' ')
      .slice(0, 2990);
    await study.member(MINJI).answers(post, text);
    await study.close(post.id);
    const [answer] = await study.records.answers.of(post.id);
    const pages = await Promise.all(
      [1, 2, 3].map((page) => study.member(ALICE).reads(readOf(answer?.id ?? '', page))),
    );
    for (const word of text.split(/\s+/u)) expect(pages.some((page) => page.includes(word))).toBe(true);
  });

  test('more than five are listed on pages', async () => {
    const study = await createStudy();
    const post = await study.ask();
    for (const n of [1, 2, 3, 4, 5, 6, 7]) await study.member(numbered(n)).answers(post, `Words ${n}`);
    await study.close(post.id);
    const alice = study.member(ALICE);
    const first = cardIn(await alice.clicks(`v1:answers:${post.id}:1`));
    expect(wordsOn(first)).toContain('Words 5');
    expect(wordsOn(first)).not.toContain('Words 6');
    expect(wordsOn(cardIn(await alice.presses(first, 'Next page')))).toContain('Words 7');
  });

  test('of another workspace is unknown, as an id is that nobody made', async () => {
    const study = await createStudy();
    const post = await study.ask();
    await study.member(MINJI).answers(post, 'Secret words');
    await study.close(post.id);
    const [answer] = await study.records.answers.of(post.id);
    const stranger = study.member({ ...ALICE, workspaceId: 'T2' });
    expect(await stranger.reads(readOf(answer?.id ?? ''))).toBe(await stranger.reads(readOf('a999')));
    expect(await stranger.reads(`v1:vote:${answer?.id ?? ''}`)).toBe(await stranger.reads('v1:vote:a999'));
    expect(await study.records.answers.votes(post.id)).toEqual(new Map());
  });
});

describe('the most useful answer', () => {
  test('is one for each member, never their own, and the last press counts', async () => {
    const study = await createStudy();
    const post = await study.ask();
    for (const n of [1, 2]) await study.member(numbered(n)).answers(post, `Words ${n}`);
    const [one, two] = await study.records.answers.of(post.id);
    const voter = study.member(numbered(1));
    expect(await voter.reads(`v1:vote:${two?.id ?? ''}`)).toContain('once the recap is out');
    await study.close(post.id);
    expect(await voter.reads(`v1:vote:${one?.id ?? ''}`)).toContain('your own answer');
    expect(await study.member(ALICE).reads(`v1:vote:${one?.id ?? ''}`)).toContain("Member1's answer");
    await study.member(ALICE).reads(`v1:vote:${two?.id ?? ''}`);
    await study.member(ALICE).reads(`v1:vote:${two?.id ?? ''}`);
    expect(await study.records.answers.votes(post.id)).toEqual(new Map([[two?.id, 1]]));
  });

  test('is counted on the recap, which is drawn anew', async () => {
    const study = await createStudy();
    const post = await study.ask();
    await study.member(MINJI).answers(post, 'Words');
    await study.close(post.id);
    const [answer] = await study.records.answers.of(post.id);
    await study.member(ALICE).reads(`v1:vote:${answer?.id ?? ''}`);
    const due = await study.records.refreshes.due(study.clock.now(), 10);
    expect(due.filter(({ kind }) => kind === 'recap').map(({ subject }) => subject)).toEqual([
      `${post.id}/1`,
    ]);
  });

  test('cannot be a late one, which nobody was shown', async () => {
    const study = await createStudy();
    const post = await study.ask();
    await study.close(post.id);
    await study.member(MINJI).answers(post, 'Late words');
    const [answer] = await study.records.answers.of(post.id);
    await study.member(ALICE).reads(`v1:vote:${answer?.id ?? ''}`);
    expect(await study.records.answers.votes(post.id)).toEqual(new Map());
  });
});

describe('key points, hint, follow-up', () => {
  test('key points come with the question how well one knew them, and the answer can change', async () => {
    const study = await createStudy();
    const post = await study.ask();
    const alice = study.member(ALICE);
    const card = cardIn(await alice.clicks(`v1:points:${post.id}`));
    expect(wordsOn(card)).toContain('Name the write path');
    expect(wordsOn(card)).toContain('Weak answers: Says only');
    expect(wordsOn(cardIn(await alice.presses(card, 'good')))).toContain('✅ Kept: good.');
    await alice.presses(card, 'again');
    expect(await study.records.answers.gradeOf(post.id, 'slack:T1:U1')).toBe('again');
    expect(await alice.reads(`v1:points:${post.id}`)).toContain('✅ Kept: again.');
    expect(await study.member(MINJI).reads(`v1:points:${post.id}`)).not.toContain('Kept');
  });

  test('they are private and in the reader’s language, whatever the channel speaks', async () => {
    const study = await createStudy({ language: 'en' });
    const post = await study.ask();
    const reply = await study.member(MINJI, 'ko').clicks(`v1:points:${post.id}`);
    expect(reply).toMatchObject({ kind: 'update', title: '핵심 포인트' });
    expect(wordsOn(cardIn(reply))).toContain('커밋 뒤에 무효화해요');
  });

  test('the hint and the follow-up open beside the post', async () => {
    const study = await createStudy();
    const post = await study.ask();
    const alice = study.member(ALICE);
    expect(await alice.reads(`v1:hint:${post.id}`)).toContain('Follow one write.');
    expect(await alice.reads(`v1:follow:${post.id}`)).toContain('What if the queue is down?');
  });
});

type Step = { readonly who: number; readonly what: 'all' | 'me' | 'long' | 'read' | 'close' | 'points' };

const steps = fc.array(
  fc.record({
    who: fc.integer({ min: 0, max: 5 }),
    what: fc.constantFrom('all', 'me', 'long', 'read', 'read', 'close', 'points') satisfies fc.Arbitrary<
      Step['what']
    >,
  }),
  { maxLength: 25 },
);

test('however members answer, edit and read: nobody sees what is not for them, and nothing typed is lost', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 2, max: 6 }), steps, async (size, sequence) => {
      const study = await createStudy();
      const post = await study.ask();
      const members = Array.from({ length: size }, (_, n) => study.member(numbered(n)));
      /** What each of them sent last, and the texts of theirs that others may never see. */
      const last = new Map<number, string>();
      const isPrivate = new Map<number, boolean>();
      const hasAnswered = new Set<number>();
      let isClosed = false;
      let serial = 0;
      for (const { who: drawn, what } of sequence) {
        const who = drawn % size;
        const me = members[who];
        if (me === undefined) continue;
        switch (what) {
          case 'close':
            if (!isClosed) await study.close(post.id);
            isClosed = true;
            break;
          case 'points':
            await me.reads(`v1:points:${post.id}`);
            break;
          case 'all':
          case 'me':
          case 'long': {
            serial += 1;
            const text = `word${who}s${serial}e ${what === 'long' ? 'x'.repeat(3000) : ''}`.trim();
            await me.answers(post, text, what === 'me' ? 'me' : 'all');
            last.set(who, text);
            if (what === 'long') break;
            if (!isClosed) {
              isPrivate.set(who, what === 'me');
              hasAnswered.add(who);
            }
            break;
          }
          case 'read': {
            const answers = await study.records.answers.of(post.id);
            const seen = await Promise.all([
              me.reads(`v1:answers:${post.id}:1`),
              me.reads(`v1:answers:${post.id}:2`),
              ...answers.map(({ id }) => me.reads(readOf(id))),
            ]);
            for (const other of members.keys()) {
              if (other === who) continue;
              const sees = seen.some((words) => words.includes(`word${other}s`));
              const mayBeSeen =
                (isClosed || hasAnswered.has(who)) &&
                hasAnswered.has(other) &&
                isPrivate.get(other) === false;
              expect(sees, `${who} reads ${other}`).toBe(mayBeSeen);
            }
          }
        }
      }
      for (const [who, text] of last) {
        const key = `slack:T1:U${who}0`;
        const kept = await study.records.answers.find(post.id, key);
        const draft = await study.scratch.get(`draft:${key}:${post.id}`);
        expect([kept?.text, draft]).toContain(text);
      }
    }),
    { numRuns: 40, seed: 5 },
  );
});
