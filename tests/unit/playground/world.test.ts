/** Owns the proof that the channel keeps each message for those who may see it, and no more than it says. */
import { describe, expect, test } from 'vitest';
import { noticeCard } from '../../../src/core/cards/notice-card.ts';
import { createWorld, type World } from '../../../src/playground/world.ts';

const worldOf = (keep = 10): World => createWorld({ id: 'w', keep, now: () => 1000 });

function say(world: World, text: string, onlyFor: string | null): string {
  return world.post({ onlyFor, asked: null, locale: 'en', card: noticeCard(text) }).id;
}

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
    expect(world.changedAfter(position, 'alice').map(({ id }) => id)).toEqual([second, first]);
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
