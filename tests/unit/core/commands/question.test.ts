/** Owns what a person gets of a dossier's questions, from the command through every button. */
import { NOWHERE } from '../../../../src/core/commands/request.ts';
import { describe, expect, test } from 'vitest';
import type { Card } from '../../../../src/core/cards/card.ts';
import { memoryNotes } from '../../../support/memory-notes.ts';
import {
  ALICE,
  controlOf,
  coreOf,
  documentsOf,
  MINJI,
  personAt,
  wordsOn,
  labelsOn,
} from '../../../support/core-of.ts';

const cardOf = (reply: { readonly kind: string }): Card => {
  if ('card' in reply) return reply.card as Card;
  throw new Error(`${reply.kind} is no card`);
};
const choicesOn = (card: Card): readonly string[] =>
  card.blocks.flatMap((block) => (block.kind === 'choices' ? block.options.map(({ label }) => label) : []));

describe('/prep kakao questions', () => {
  test('shows prompts by topic, page after page, and nothing that gives an answer away', async () => {
    const alice = personAt(coreOf());
    let card = cardOf(await alice.types('prep', { company: 'kakao', section: 'questions' }));
    const pages = [card];
    while (labelsOn(card).includes('Next page'))
      pages.push((card = cardOf(await alice.clicks(card, 'Next page'))));
    const words = pages.map(wordsOn).join('\n');
    expect(pages.length).toBeGreaterThan(3);
    for (const topic of ['System Design at Scale', 'Security', 'Behavioral & Collaboration'])
      expect(words).toContain(topic);
    expect(words).not.toMatch(/Key points|Weak answers|Hint/u);
    expect(wordsOn(pages[0] ?? card)).toContain('from the question bank');
  });

  test("begins with the dossier's own questions where it has some", async () => {
    const words = wordsOn(
      cardOf(await personAt(coreOf()).types('prep', { company: 'cycloid', section: 'questions' })),
    );
    expect(words.indexOf("In the dossier's own words")).toBeLessThan(words.indexOf('RabbitMQ나 Kafka'));
    expect(words.indexOf('RabbitMQ나 Kafka')).toBeLessThan(words.indexOf('Go 동시성 모델'));
  });

  test('shows hints of the dossier to its owner as before, and to nobody else', async () => {
    const text = `# Company Overview\n\n**Company Name:** Acme\n\n# Predicted Interview Questions\n\n1. Go\n   - “What is a goroutine?”\n     - *My own note*\n`;
    const core = coreOf({ documents: documentsOf({ 'acme.md': text }), owners: { acme: ['slack:T1:U2'] } });
    const asked = { company: 'acme', section: 'questions' };
    expect(wordsOn(cardOf(await personAt(core, { actor: MINJI }).types('prep', asked)))).toContain(
      'My own note',
    );
    expect(wordsOn(cardOf(await personAt(core, { actor: ALICE }).types('prep', asked)))).not.toContain(
      'My own note',
    );
  });

  test('shares its beginning with everybody', async () => {
    const alice = personAt(coreOf());
    const reply = await alice.sends('v1:share:kakao:questions');
    expect(reply.kind).toBe('share');
    expect(wordsOn(cardOf(reply))).toContain('System Design at Scale');
  });
});

describe('from topics to their questions', () => {
  test('the topics lead to the questions of each, line by line', async () => {
    const alice = personAt(coreOf());
    const topics = cardOf(await alice.types('prep', { company: 'kakao', section: 'topics' }));
    const security = choicesOn(topics).find((label) => label.startsWith('Security ·')) ?? '';
    const card = cardOf(await alice.clicks(topics, security));
    expect(wordsOn(card)).toContain('Kakao Corp · Security');
    expect(wordsOn(card)).toContain('data encryption');
    expect(labelsOn(card)).toContain('Back');
  });

  test('a topic that is gone leads to one that is there', async () => {
    const reply = await personAt(coreOf()).sends('v1:deck:kakao:t-gone:1');
    expect(wordsOn(cardOf(reply))).toContain('System Design at Scale');
  });
});

describe('/prep kakao question', () => {
  test('draws one privately; hint, key points and follow-up open below it, one by one', async () => {
    const alice = personAt(coreOf());
    const reply = await alice.types('prep', { company: 'kakao', section: 'question' });
    expect(reply.kind).toBe('private');
    let card = cardOf(reply);
    const [prompt = ''] = card.blocks.flatMap((block) =>
      block.kind === 'text' ? [wordsOn({ blocks: [block] })] : [],
    );
    expect(labelsOn(card)).toEqual(['Hint', 'Key points', 'Follow-up', 'Next question', 'Back']);
    for (const label of ['Hint', 'Key points', 'Follow-up']) {
      const opened = await alice.clicks(card, label);
      expect(opened.kind).toBe('update');
      card = cardOf(opened);
      expect(wordsOn(card)).toContain(prompt);
      expect(labelsOn(card)).not.toContain(label);
    }
    expect(wordsOn(card)).toMatch(/Hint: .+/u);
    expect(wordsOn(card)).toContain('Weak answers: ');
    expect(wordsOn(card)).toContain('from the question bank, for «');
  });

  test('the next one is another one, and in another topic', async () => {
    const alice = personAt(coreOf());
    const first = cardOf(await alice.types('prep', { company: 'kakao', section: 'question' }));
    const second = cardOf(await alice.clicks(first, 'Next question'));
    expect(wordsOn(second).split('\n')[1]).not.toBe(wordsOn(first).split('\n')[1]);
  });

  test('speaks the reader’s language', async () => {
    const minji = personAt(coreOf(), { actor: MINJI, locale: 'ko' });
    const card = cardOf(await minji.types('prep', { company: '카카오', section: '질문 하나' }));
    expect(labelsOn(card)).toEqual(['힌트', '핵심 포인트', '꼬리 질문', '다음 질문', '돌아가기']);
    expect(wordsOn(card)).toMatch(/질문 은행에서 «.+»에 맞춰 골랐어요/u);
  });

  test('says of an outline that it is one', async () => {
    const text = `# Company Overview\n\n**Company Name:** Bakery\n\n# Likely Interview Topics\n\n- Sourdough\n`;
    const baker = personAt(coreOf({ documents: documentsOf({ 'bakery.md': text }) }));
    let card = cardOf(await baker.types('prep', { company: 'bakery', section: 'question' }));
    expect(wordsOn(card)).toContain('an outline: the bank has nothing on «Sourdough» yet');
    card = cardOf(await baker.clicks(card, 'Key points'));
    expect(wordsOn(card)).toContain('not checked answers');
    const list = cardOf(await baker.types('prep', { company: 'bakery', section: 'questions' }));
    expect(wordsOn(list)).toContain('(outline)');
  });

  test('a question that an edit has taken away makes room for another', async () => {
    const reply = await personAt(coreOf()).sends('v1:ask:kakao:gone:hk:abc:4');
    expect(labelsOn(cardOf(reply))).toContain('Hint');
  });

  test('is refused where dossiers are not answered', async () => {
    const alice = personAt(coreOf({ workspaces: ['slack:T9'] }));
    for (const id of ['v1:draw:kakao:abc:1', 'v1:deck:kakao:t-x:1', 'v1:ask:kakao:x:h:abc:1'])
      expect(wordsOn(cardOf(await alice.sends(id)))).toContain('access.workspaces');
  });
});

describe('Something wrong?', () => {
  const ASKING = { ...NOWHERE, actor: ALICE, locale: 'en', publicLocale: 'en', isShareable: true } as const;
  const open = async (notes = memoryNotes()) => {
    const core = coreOf({ notes });
    const alice = personAt(core);
    const drawn = cardOf(await alice.types('prep', { company: 'kakao', section: 'question' }));
    const card = cardOf(await alice.clicks(drawn, 'Key points'));
    const form = await core.act({
      ...ASKING,
      actionId: controlOf(card, 'Something wrong?'),
      messageId: 'M1',
    });
    return { notes, core, drawn, card, form };
  };

  test('stands under the key points, and only there', async () => {
    const { drawn, card } = await open();
    expect(labelsOn(drawn)).not.toContain('Something wrong?');
    expect(labelsOn(card)).toEqual(['Hint', 'Follow-up', 'Something wrong?', 'Next question', 'Back']);
  });

  test('asks for a sentence and keeps it under the member’s id, once', async () => {
    const { notes, core, form } = await open();
    if (form.kind !== 'modal') throw new Error(`${form.kind} is no form`);
    const send = (note: string) =>
      core.submit({
        ...ASKING,
        actionId: form.modal.action,
        messageId: 'M1',
        values: { note },
      });
    expect(wordsOn(cardOf(await send('  ')))).toContain('nothing in the note');
    expect(await notes.count()).toBe(0);
    expect(wordsOn(cardOf(await send('The second point is out of date')))).toContain('Thank you');
    await send('The second point is out of date');
    expect([...notes.kept.values()]).toMatchObject([
      { member: 'slack:T1:U1', entryId: 'kakao', text: 'The second point is out of date' },
    ]);
    const status = cardOf(await personAt(core).types('prepbot', {}, 'status'));
    expect(wordsOn(status)).toContain('Notes on questions: 1');
  });

  test('about a question that is gone says so', async () => {
    const alice = personAt(coreOf({ notes: memoryNotes() }));
    expect(wordsOn(cardOf(await alice.sends('v1:note:kakao:gone')))).toContain('no longer in the deck');
  });

  test('is not offered where nothing is recorded', async () => {
    const alice = personAt(coreOf());
    const drawn = cardOf(await alice.types('prep', { company: 'kakao', section: 'question' }));
    expect(labelsOn(cardOf(await alice.clicks(drawn, 'Key points')))).not.toContain('Something wrong?');
  });
});
