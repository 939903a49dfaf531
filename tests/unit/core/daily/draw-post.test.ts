/** Owns the proof that what is asked comes from the schedule's deck, and is kept as it was. */
import { describe, expect, test } from 'vitest';
import { buildCatalogue } from '../../../../src/core/catalogue/build-catalogue.ts';
import { drawPost } from '../../../../src/core/daily/draw-post.ts';
import { createDeckShelf } from '../../../../src/core/questions/deck/deck-shelf.ts';
import type { Asked } from '../../../../src/core/questions/draw/draw.ts';
import { seedDocuments } from '../../../support/core-of.ts';
import { seedBank } from '../../../support/seed-bank.ts';

const catalogue = buildCatalogue(seedDocuments(), { names: new Map(), owners: new Map() }, 1);
const decks = createDeckShelf(seedBank);
const sources = { catalogue, decks, mayRead: () => true };
const schedule = {
  id: 's1',
  place: { surface: 'slack', workspaceId: 'T1', channelId: 'C1' },
  entryId: 'kakao',
  level: null,
  topicIds: [],
} as const;

const topicsOf = (entryId: string) => {
  const entry = catalogue.byId(entryId);
  return entry === null ? [] : decks.deckOf(entry, catalogue).topics;
};

/** The next `count` questions, each asked after the ones before it. */
function ask(count: number, wanted: Parameters<typeof drawPost>[0] = schedule) {
  const history: Asked[] = [];
  for (let at = 0; at < count; at += 1) {
    const drawn = drawPost(wanted, history, sources);
    if (drawn.kind === 'none') throw new Error(drawn.reason);
    history.push({ id: drawn.question.id, topicId: drawn.question.topicId, answers: 0, grade: null });
  }
  return history;
}

describe('the question of the day', () => {
  test('is kept in both languages with its company, topic and source', () => {
    const drawn = drawPost(schedule, [], sources);
    expect(drawn).toMatchObject({ kind: 'drawn', question: { entryId: 'kakao', company: 'Kakao Corp' } });
    if (drawn.kind === 'none') return;
    expect(drawn.question.text.en.prompt).not.toBe('');
    expect(drawn.question.text.ko.prompt).not.toBe('');
    expect(topicsOf('kakao').map(({ title }) => title)).toContain(drawn.question.topic);
  });

  test('is the same for the same history, so that a preview tells the truth', () => {
    expect(drawPost(schedule, [], sources)).toEqual(drawPost(schedule, [], sources));
  });

  test('comes round again only after all were asked', () => {
    const first = drawPost(schedule, [], sources);
    const total = first.kind === 'drawn' ? first.total : 0;
    expect(first).toMatchObject({ fresh: total });
    const asked = ask(total + 1);
    expect(new Set(asked.slice(0, total).map(({ id }) => id)).size).toBe(total);
    expect(drawPost(schedule, asked, sources)).toMatchObject({ kind: 'drawn', fresh: 0 });
  });

  test('is of the chosen topics alone', () => {
    const [topic] = topicsOf('kakao');
    const asked = ask(6, { ...schedule, topicIds: [topic?.id ?? ''] });
    expect(new Set(asked.map(({ topicId }) => topicId))).toEqual(new Set([topic?.id]));
  });

  test.each([
    ['company_gone', { entryId: 'nobody' }, true],
    ['deck_empty', { topicIds: ['t-gone'] }, true],
    ['no_access', {}, false],
  ] as const)('there is none where the reason is %s', (reason, change, isOpen) => {
    const drawn = drawPost({ ...schedule, ...change }, [], { ...sources, mayRead: () => isOpen });
    expect(drawn).toEqual({ kind: 'none', reason });
  });
});
