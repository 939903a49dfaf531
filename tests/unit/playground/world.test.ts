/** Owns the proof that the channel keeps each message for those who may see it, and no more than it says. */
import { describe, expect, test } from 'vitest';
import { noticeCard } from '../../../src/core/cards/notice-card.ts';
import { createWorld, type World } from '../../../src/playground/world.ts';

const worldOf = (keep = 10): World => createWorld({ id: 'w', keep, keepBytes: 10, now: () => 1000 });

function say(world: World, text: string, onlyFor: string | null): string {
  return world.post({ onlyFor, asked: null, locale: 'en', card: noticeCard(text) }).id;
}

const shownAfter = (world: World, revision: number, memberId: string): readonly string[] =>
  world
    .changedAfter(revision, memberId)
    .flatMap((change) => (change.kind === 'shown' ? [change.message.id] : []));

describe('the channel', () => {
  test('shows a private message to its reader alone, however it is asked for', () => {
    const world = worldOf();
    const id = say(world, 'for Minji', 'minji');
    say(world, 'for everybody', null);
    expect(world.visibleTo('minji')).toHaveLength(2);
    expect(world.visibleTo('alice')).toHaveLength(1);
    expect(world.changedAfter(0, 'alice')).toHaveLength(1);
    expect(world.find(id, 'minji')?.id).toBe(id);
    expect(world.find(id, 'alice')).toBeNull();
    expect(world.replace(id, 'alice', noticeCard('taken over'))).toBeNull();
  });

  test('tells those who watch of what they see, until they stop', () => {
    const world = worldOf();
    const heard: string[] = [];
    world.watch('alice', () => heard.push('alice'));
    const stop = world.watch('minji', () => heard.push('minji'));
    const id = say(world, 'for Minji', 'minji');
    world.replace(id, 'minji', noticeCard('a new face'));
    say(world, 'for everybody', null);
    stop();
    say(world, 'for everybody', null);
    expect(heard).toEqual(['minji', 'minji', 'alice', 'minji', 'alice']);
  });

  test('gives what changed after a position in order of change, the newest face of each', () => {
    const world = worldOf();
    const first = say(world, 'first', 'alice');
    const position = world.revision();
    const second = say(world, 'second', null);
    world.replace(first, 'alice', noticeCard('first, again'));
    expect(shownAfter(world, position, 'alice')).toEqual([second, first]);
    expect(world.changedAfter(world.revision(), 'alice')).toEqual([]);
    expect(world.visibleTo('alice').map(({ id }) => id)).toEqual([first, second]);
  });

  test('forgets the oldest beyond what it keeps', () => {
    const world = worldOf(3);
    const ids = ['a', 'b', 'c', 'd'].map((text) => say(world, text, null));
    expect(world.visibleTo('alice').map(({ id }) => id)).toEqual(ids.slice(1));
    expect(world.replace(ids[0] ?? '', 'alice', noticeCard('late'))).toBeNull();
  });
});

describe('a thread', () => {
  const answerIn = (world: World, root: string, text: string, onlyFor: string | null = null): string =>
    world.post({ onlyFor, asked: null, locale: 'en', card: noticeCard(text), threadOf: root }).id;

  test('stands beside the channel, and the message that it belongs to tells how much is in it', () => {
    const world = worldOf();
    const root = say(world, 'a question', null);
    world.openThread(root, '1 · Redis');
    const first = answerIn(world, root, 'the recap');
    const mine = answerIn(world, root, 'for Minji', 'minji');
    expect(world.visibleTo('minji').map(({ id }) => id)).toEqual([root]);
    expect(world.threadOf(root, 'minji').map(({ id }) => id)).toEqual([first, mine]);
    expect(world.threadOf(root, 'alice').map(({ id }) => id)).toEqual([first]);
    expect(world.find(root, 'alice')).toMatchObject({ replies: 1, thread: '1 · Redis' });
  });

  test('tells its readers of a change, and nobody else of what is private', () => {
    const world = worldOf();
    const root = say(world, 'a question', null);
    const position = world.revision();
    answerIn(world, root, 'for Minji', 'minji');
    expect(world.changedAfter(position, 'minji')).toMatchObject([{ kind: 'thread', root }]);
    expect(world.changedAfter(position, 'alice')).toEqual([]);
    answerIn(world, root, 'the recap');
    expect(
      world
        .changedAfter(position, 'alice')
        .map(({ kind }) => kind)
        .sort(),
    ).toEqual(['shown', 'thread']);
  });

  test('goes with its message, and pages are told', () => {
    const world = worldOf();
    const root = say(world, 'a sample', null);
    answerIn(world, root, 'in its thread');
    const heard: string[] = [];
    world.watch('alice', () => heard.push('alice'));
    const position = world.revision();
    world.remove(root);
    expect(world.said()).toEqual([]);
    expect(world.changedAfter(position, 'alice')).toMatchObject([{ kind: 'removed', id: root }]);
    expect(heard).toEqual(['alice']);
    world.remove(root);
    expect(world.openThread(root, 'late')).toBeNull();
    expect(world.edit(root, noticeCard('late'))).toBeNull();
  });

  test('is not opened, changed or taken away where a message is somebody’s own', () => {
    const world = worldOf();
    const id = say(world, 'for Minji', 'minji');
    world.remove(id);
    expect(world.edit(id, noticeCard('taken over'))).toBeNull();
    expect(world.openThread(id, 'taken over')).toBeNull();
    expect(world.visibleTo('minji')).toHaveLength(1);
  });

  test('keeps files as long as there is room, the newest longest, and refuses one that can never fit', () => {
    const world = worldOf();
    const withFile = (text: string) =>
      world.post({
        onlyFor: 'alice',
        asked: null,
        locale: 'en',
        card: noticeCard('here'),
        files: [{ name: 'a.md', text }],
      }).id;
    const filesOf = (id: string) => world.find(id, 'alice')?.files.map(({ text }) => text);
    const [first, second] = [withFile('1234'), withFile('한국')];
    expect([first, second].map(filesOf)).toEqual([['1234'], ['한국']]);
    const position = world.revision();
    const third = withFile('5');
    expect([first, second, third].map(filesOf)).toEqual([[], ['한국'], ['5']]);
    // The page that shows it hears of it.
    expect(shownAfter(world, position, 'alice')).toEqual([first, third]);
    expect(() => withFile('more than ten')).toThrow(RangeError);
    expect(filesOf(third)).toEqual(['5']);
  });

  test('a message keeps its files when it gets a new face', () => {
    const world = worldOf();
    const draft = { onlyFor: 'alice', asked: null, locale: 'en', card: noticeCard('here') } as const;
    const { id } = world.post({ ...draft, files: [{ name: 'a.md', text: 'a' }] });
    expect(world.replace(id, 'alice', noticeCard('another page'))?.files).toHaveLength(1);
  });
});
