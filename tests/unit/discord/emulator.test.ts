import { describe, expect, test } from 'vitest';
import { answerInteraction, editMessage, followUp } from '../../emulators/discord/interactions.ts';
import { FLAGS, mentionProblem, messageProblem, pingsOf } from '../../emulators/discord/rules.ts';
import { newChannel } from '../../emulators/discord/servers.ts';
import { createWorld, type InteractionRecord } from '../../emulators/discord/world.ts';

const text = (content: string) => ({ type: 10, content });
const message = (change: Record<string, unknown> = {}) => ({
  flags: FLAGS.componentsV2,
  components: [text('hello')],
  allowed_mentions: { parse: [] },
  ...change,
});

function interactionIn(world: ReturnType<typeof createWorld>, change: Partial<InteractionRecord> = {}) {
  const record: InteractionRecord = {
    id: '1',
    token: 't',
    type: 2,
    member: { id: '5', name: 'minji', locale: 'ko', displayName: 'minji', roles: [], permissions: 0n },
    channel: newChannel({ id: '7', name: 'general', guild: null }),
    payload: {},
    sourceId: null,
    createdAt: Date.now(),
    outcome: 'waiting',
    originalId: null,
    choices: [],
    ...change,
  };
  world.interactions.set(record.id, record);
  return record;
}
const reply = (data: unknown = message()) => ({ type: 4, data });
const codeOf = ({ status, body }: { status: number; body?: unknown }) => [
  status,
  typeof body === 'object' && body !== null && 'code' in body ? body.code : null,
];

describe('the emulated first response', () => {
  test('is taken once, then refused with 40060', () => {
    const world = createWorld();
    interactionIn(world);
    expect(answerInteraction(world, '1', 't', reply())).toEqual({ status: 204 });
    expect(codeOf(answerInteraction(world, '1', 't', reply()))).toEqual([400, 40060]);
    expect(world.messages).toHaveLength(1);
  });

  test('is refused with 10062 after three seconds, for a wrong token and for an unknown id', () => {
    const world = createWorld();
    interactionIn(world, { createdAt: Date.now() - 3_100 });
    expect(codeOf(answerInteraction(world, '1', 't', reply()))).toEqual([404, 10062]);
    expect(codeOf(answerInteraction(world, '1', 'other', reply()))).toEqual([404, 10062]);
    expect(codeOf(answerInteraction(world, '2', 't', reply()))).toEqual([404, 10062]);
  });

  test('must fit the kind of interaction', () => {
    const world = createWorld();
    const record = interactionIn(world);
    expect(codeOf(answerInteraction(world, '1', 't', { type: 7, data: message() }))).toEqual([400, 50035]);
    interactionIn(world, { ...record, id: '2', type: 4 });
    expect(codeOf(answerInteraction(world, '2', 't', reply()))).toEqual([400, 50035]);
  });
});

describe('a form', () => {
  const modal = {
    type: 9,
    data: {
      custom_id: 'v1:form',
      title: 't',
      components: [{ type: 18, label: 'l', component: { type: 4, custom_id: 'a', style: 1 } }],
    },
  };

  test('answers a command or a click, never a form or a suggestion', () => {
    const outcomes = [2, 3, 4, 5].map((type) => {
      const world = createWorld();
      interactionIn(world, { type, sourceId: '8' });
      return answerInteraction(world, '1', 't', modal).status;
    });
    expect(outcomes).toEqual([204, 204, 400, 400]);
  });

  test('changes the message of the component that opened it; one that a command opened has none', () => {
    const world = createWorld();
    const update = { type: 7, data: message() };
    interactionIn(world, { type: 5, sourceId: '8' });
    expect(answerInteraction(world, '1', 't', update).status).toBe(204);
    interactionIn(world, { id: '2', type: 5 });
    expect(codeOf(answerInteraction(world, '2', 't', update))).toEqual([400, 50035]);
  });
});

test('follow-ups and edits need a first response, and a token younger than 15 minutes', () => {
  const world = createWorld();
  const record = interactionIn(world);
  expect(codeOf(followUp(world, 't', message()))).toEqual([404, 10015]);
  answerInteraction(world, '1', 't', reply());
  expect(followUp(world, 't', message()).status).toBe(200);
  expect(editMessage(world, 't', '@original', message()).status).toBe(200);
  expect(codeOf(editMessage(world, 't', '999', message()))).toEqual([404, 10008]);
  record.createdAt -= 15 * 60_000 + 1;
  expect(codeOf(followUp(world, 't', message()))).toEqual([404, 10015]);
});

describe('the rules of Components V2', () => {
  test.each<[string, Record<string, unknown>]>([
    ['content beside components', { content: 'x' }],
    ['components without the flag', { flags: 0 }],
    ['an empty message', { components: [] }],
    ['41 components', { components: Array.from({ length: 41 }, () => text('x')) }],
    ['4,001 characters', { components: [text('x'.repeat(2000)), text('x'.repeat(2001))] }],
    ['two controls with one id', { components: [row(button('a'), button('a'))] }],
  ])('refuse %s', (_what, change) => {
    expect(messageProblem(message(change))).not.toBeNull();
  });

  test('take what is at the limit', () => {
    expect(
      messageProblem(message({ components: Array.from({ length: 40 }, () => text('x'.repeat(100))) })),
    ).toBeNull();
  });

  function row(...components: object[]) {
    return { type: 1, components };
  }
  function button(id: string) {
    return { type: 2, style: 1, label: 'x', custom_id: id };
  }
});

describe('pings', () => {
  const shout = { ...message(), components: [text('@everyone <@5> <@&6>')] };

  test('are what a message without allowed_mentions would cause', () => {
    expect(pingsOf({ ...shout, allowed_mentions: undefined })).toEqual(['@everyone', '<@5>', '<@&6>']);
    expect(pingsOf({ ...shout, allowed_mentions: { parse: ['users'] } })).toEqual(['<@5>']);
    expect(pingsOf(shout)).toEqual([]);
  });

  test('must be ruled out in every message', () => {
    expect(mentionProblem(message())).toBeNull();
    expect(mentionProblem(message({ allowed_mentions: undefined }))).not.toBeNull();
    expect(mentionProblem(message({ allowed_mentions: { parse: ['users'] } }))).not.toBeNull();
  });
});
