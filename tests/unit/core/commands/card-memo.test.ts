import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../../../src/core/catalogue/build-catalogue.ts';
import type { Card } from '../../../../src/core/cards/card.ts';
import type { Catalogue } from '../../../../src/core/catalogue/catalogue.ts';
import { rememberCard, type CardKey } from '../../../../src/core/commands/card-memo.ts';
import { renderCard as renderDiscord } from '../../../../src/discord/render/render-card.ts';
import { renderCard as renderSlack } from '../../../../src/slack/render/render-card.ts';
import { ALICE, coreOf, MINJI, personAt, seedDocuments, wordsOn } from '../../../support/core-of.ts';

const catalogueOf = (version: number): Catalogue =>
  buildCatalogue(seedDocuments(), { names: new Map(), owners: new Map() }, version);

const keyIn = (catalogue: Catalogue, changes: Partial<CardKey> = {}): CardKey => {
  const entry = catalogue.byId('kakao');
  if (entry === null) throw new Error('the seeds have kakao');
  return {
    ...{ entry, view: null, page: 1, locale: 'en', isShareable: true, isStale: false, owner: null },
    ...changes,
  };
};

/** Remembers cards and counts how many had to be made. */
function counted() {
  let made = 0;
  const make = (): Card => {
    made += 1;
    return { blocks: [] };
  };
  return {
    ask: (catalogue: Catalogue, changes?: Partial<CardKey>): Card =>
      rememberCard(catalogue, keyIn(catalogue, changes), make),
    made: (): number => made,
  };
}

describe('a card that does not change', () => {
  test('is made once, however often it is asked for', () => {
    const catalogue = catalogueOf(1);
    const { ask, made } = counted();
    const first = ask(catalogue);
    for (let times = 0; times < 100; times += 1) expect(ask(catalogue)).toBe(first);
    expect(made()).toBe(1);
  });

  test.each<[string, Partial<CardKey>]>([
    ['another section', { view: 'topics' }],
    ['another page', { page: 2 }],
    ['another language', { locale: 'ko' }],
    ['a place without others', { isShareable: false }],
    ['a dossier that has grown old', { isStale: true }],
    ['an owner', { owner: 'slack:T1:U2' }],
  ])('is another for %s', (_, changes) => {
    const catalogue = catalogueOf(1);
    const { ask, made } = counted();
    expect(ask(catalogue, changes)).not.toBe(ask(catalogue));
    expect(made()).toBe(2);
  });

  test('is made anew for the next version of the dossiers', () => {
    const { ask, made } = counted();
    expect(ask(catalogueOf(2))).not.toBe(ask(catalogueOf(1)));
    expect(made()).toBe(2);
  });

  test('is made again after many others: what is remembered is bounded', () => {
    const catalogue = catalogueOf(1);
    const { ask, made } = counted();
    ask(catalogue);
    for (let page = 2; page <= 1000; page += 1) ask(catalogue, { page });
    ask(catalogue);
    expect(made()).toBe(1001);
  });
});

describe('people who ask for the same', () => {
  const cardOf = async (
    person: ReturnType<typeof personAt>,
    options: { readonly company: string; readonly section?: string },
  ): Promise<Card> => {
    const reply = await person.types('prep', options);
    if (reply.kind !== 'private') throw new Error('a command answers privately');
    return reply.card;
  };

  test('get the same card, which each platform renders once', async () => {
    const core = coreOf();
    const card = await cardOf(personAt(core), { company: 'kakao' });
    const again = await cardOf(personAt(core, { actor: MINJI }), { company: '카카오' });
    expect(again).toBe(card);
    expect(renderSlack(again)).toBe(renderSlack(card));
    expect(renderDiscord(again)).toBe(renderDiscord(card));
    expect(await cardOf(personAt(core, { locale: 'ko' }), { company: 'kakao' })).not.toBe(card);
  });

  test('never get the card of an owner, whoever asks first', async () => {
    for (const order of [
      [MINJI, ALICE],
      [ALICE, MINJI],
    ]) {
      const core = coreOf();
      const cards = new Map<string, Card[]>();
      for (const actor of [...order, ...order]) {
        const person = personAt(core, { actor });
        const seen = [
          await cardOf(person, { company: 'cycloid' }),
          await cardOf(person, { company: 'cycloid', section: 'fit' }),
        ];
        const before = cards.get(actor.memberId);
        for (const [index, card] of seen.entries()) expect(card).toBe(before?.[index] ?? card);
        cards.set(actor.memberId, seen);
      }
      const [hers = [], others = []] = [cards.get(MINJI.memberId), cards.get(ALICE.memberId)];
      expect(hers.map(wordsOn).join()).toContain('Node.js/Express');
      expect(others.map(wordsOn).join()).not.toContain('Node.js/Express');
    }
  });

  test('an owner gets the common card where nothing is theirs', async () => {
    const core = coreOf();
    expect(await cardOf(personAt(core, { actor: MINJI }), { company: 'kakao' })).toBe(
      await cardOf(personAt(core, { actor: ALICE }), { company: 'kakao' }),
    );
  });
});
