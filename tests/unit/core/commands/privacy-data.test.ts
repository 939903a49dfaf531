/** Owns `/privacy` as a member meets it: everything kept on them as files for them alone, and its deletion. */
import { describe, expect, test } from 'vitest';
import type { CardReply } from '../../../../src/core/commands/reply.ts';
import { ALICE, MINJI, wordsOn } from '../../../support/core-of.ts';
import { cardIn, createStudy } from '../../../support/daily-study.ts';

const MINE = 'Requests are full,\n- although @everyone *sleeps*.';
const THEIRS = 'Somebody else wrote this.';

/** Alice and 민지 have answered, and the recap shows both. */
async function study() {
  const { core, ask, close, member } = await createStudy();
  const alice = member(ALICE);
  const minji = member(MINJI, 'ko');
  const post = await ask();
  await alice.answers(post, MINE);
  await minji.answers(post, THEIRS);
  await close(post.id);
  const exports = async (who: typeof alice): Promise<Extract<CardReply, { kind: 'private' }>> => {
    const command = core.commands.find(
      ({ name, subcommand }) => name === 'privacy' && subcommand === 'export',
    );
    if (command === undefined) throw new Error('no /privacy export');
    const reply = await core.run(command, { ...who.request, options: {} });
    if (reply.kind !== 'private') throw new Error(`not private: ${reply.kind}`);
    return reply;
  };
  return { alice, minji, member, exports };
}

describe('what is kept on a member', () => {
  test('comes as Markdown and as JSON, privately, with every word of theirs and none of anybody else', async () => {
    const { alice, exports } = await study();
    const { card, files = [] } = await exports(alice);
    expect(files.map(({ name }) => name)).toEqual(['prepbot-data.md', 'prepbot-data.json']);
    expect(wordsOn(card)).toContain('Kept on you');
    const [markdown = '', json = ''] = files.map(({ text }) => text);
    expect(JSON.parse(json)).toMatchObject({ answers: [{ text: MINE }] });
    expect(markdown).toContain('# Kept on you\n\n## Answers\n\n');
    expect(markdown).toContain('\n  > Requests are full,\n  > - although @everyone *sleeps*.');
    for (const text of [markdown, json]) {
      expect(text).not.toContain(THEIRS);
      expect(text).not.toContain(MINJI.memberId);
    }
  });

  test('is read in the member’s language', async () => {
    const { minji, exports } = await study();
    const { files = [] } = await exports(minji);
    expect(files[0]?.text).toContain('# 나에 대해 보관하는 내용\n\n## 답변');
  });

  test('stands on the card as well, page by page, where files do not arrive', async () => {
    const { alice, exports } = await study();
    const { card } = await exports(alice);
    expect(wordsOn(cardIn(await alice.presses(card, 'As JSON')))).toContain('Requests are full');
    expect(wordsOn(cardIn(await alice.presses(card, 'As Markdown')))).toContain('> Requests are full');
  });

  test('is the clicker’s own, whomever the card was for', async () => {
    const { alice, minji, exports } = await study();
    const { card } = await exports(alice);
    const seen = wordsOn(cardIn(await minji.presses(card, 'As JSON')));
    expect(seen).toContain(THEIRS);
    expect(seen).not.toContain('Requests are full');
  });

  test('is nothing for who never did anything: no empty files', async () => {
    const { member, exports } = await study();
    const reply = await exports(member({ ...ALICE, memberId: 'U7' }));
    expect(wordsOn(reply.card)).toBe('Nothing is kept on you.');
    expect(reply.files).toBeUndefined();
  });

  test('goes after a question, all of it; a second click finds nothing', async () => {
    const { alice, minji, exports } = await study();
    const ask = await alice.types('privacy', 'delete');
    expect(wordsOn(ask)).toContain('This goes for good');
    expect((await exports(alice)).files).toHaveLength(2);
    expect(wordsOn(cardIn(await alice.presses(ask, 'Delete all of it')))).toContain('✅ Deleted');
    expect(wordsOn(cardIn(await alice.presses(ask, 'Delete all of it')))).toBe('Nothing is kept on you.');
    expect((await exports(alice)).files).toBeUndefined();
    expect((await exports(minji)).files?.[1]?.text).toContain(THEIRS);
  });
});
