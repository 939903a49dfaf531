/** Owns forms on Discord, with the real SDK: opened, filled in, sent and answered, and every way in which that goes wrong. */
import { afterEach, describe, expect, test } from 'vitest';
import type { DiscordEmulator } from '../../emulators/discord/discord-emulator.ts';
import { discordAdapterWith } from '../../support/discord-adapter.ts';
import { FORM, formCore } from '../../support/form-core.ts';

let discord: DiscordEmulator;
afterEach(() => {
  expect(discord.world.refusals).toEqual([]);
  expect(discord.world.messages.flatMap(({ pings }) => pings)).toEqual([]);
});

type Options = NonNullable<Parameters<typeof formCore>[0]>;

async function study(options: Options = {}) {
  const core = formCore(options);
  const started = await discordAdapterWith(core);
  discord = started.discord;
  return { ...started, core, alice: discord.member('alice') };
}

/** Alice, with the form before her that a button on her private card opened. */
async function formFromCard(options: Options = {}) {
  const setting = await study(options);
  await setting.alice.types('/prep');
  await setting.alice.clicks('Write');
  expect(setting.alice.form()?.[0]).toBe('Answer');
  return setting;
}

const publicMessages = () => discord.world.messages.filter(({ onlyFor }) => onlyFor === null);

test('a command opens a form; what is sent is answered privately, and the buttons there work', async () => {
  const { alice, core } = await study();
  await alice.types('/note');
  expect(alice.form()).toEqual([
    'Answer',
    'Cache <!channel> @everyone *why* does it lie?',
    'Your answer *',
    'You can change it later.',
    '> ',
    'For whom',
    '○ Only for me  ○ On the card  ○ For everyone',
  ]);
  alice.fills('Your answer', 'A stale cache.');
  alice.fills('For whom', 'Only for me');
  expect(await alice.submits()).toBe('answered');
  expect(alice.form()).toBeNull();
  expect(alice.lastSeen()).toMatchObject({
    text: 'Saved: A stale cache.',
    isPrivate: true,
    buttons: ['Edit', 'Show', 'Share'],
  });
  expect(core.submitted).toMatchObject([
    { actionId: FORM, messageId: null, values: { answer: 'A stale cache.', how: 'private' } },
  ]);
  await alice.clicks('Edit');
  expect(alice.form()?.[0]).toBe('Answer');
});

test('a Korean member gets a Korean form and sends Hangul', async () => {
  const { core } = await study();
  const minji = discord.member('minji', { locale: 'ko' });
  await minji.types('/note');
  expect(minji.form()?.[0]).toBe('답변하기');
  minji.fills('답변', '캐시 무효화가 늦어요.'.normalize('NFD'));
  await minji.submits();
  expect(minji.lastSeen().text).toBe('저장했어요: 캐시 무효화가 늦어요.');
  expect(core.submitted[0]?.values).toEqual({ answer: '캐시 무효화가 늦어요.' });
});

test('a new face for the private card goes there', async () => {
  const { alice, core } = await formFromCard();
  alice.fills('Your answer', 'better');
  alice.fills('For whom', 'On the card');
  await alice.submits();
  expect(alice.sees()).toHaveLength(1);
  expect(alice.lastSeen()).toMatchObject({ text: 'Changed: better', buttons: ['Write'], isPrivate: true });
  expect(core.submitted[0]?.messageId).toBe(alice.lastSeen().id);
});

test('a new face for what a command opened is a private message', async () => {
  const { alice } = await study();
  await alice.types('/note');
  alice.fills('Your answer', 'better');
  alice.fills('For whom', 'On the card');
  await alice.submits();
  expect(alice.lastSeen()).toMatchObject({ text: 'Changed: better', isPrivate: true });
});

test('a form shares with everybody, and says so to the one who sent it', async () => {
  const { alice } = await formFromCard();
  alice.fills('Your answer', '@everyone hello');
  alice.fills('For whom', 'For everyone');
  await alice.submits();
  await discord.eventually(() => expect(alice.sees()[0]?.text).toBe('✅ Shared'));
  expect(discord.member('minji').sees()).toMatchObject([{ text: 'For everyone: @everyone hello' }]);
});

test('a form from a card that everybody sees never turns that card', async () => {
  const { alice } = await formFromCard();
  alice.fills('Your answer', 'hello');
  alice.fills('For whom', 'For everyone');
  await alice.submits();
  const minji = discord.member('minji', { locale: 'ko' });
  await minji.clicks('Write');
  minji.fills('답변', 'mine');
  minji.fills('누구에게', '카드에');
  await minji.submits();
  expect(minji.sees().map(({ text, isPrivate }) => [text, isPrivate])).toEqual([
    ['For everyone: hello', false],
    ['Changed: mine', true],
  ]);
});

test('hostile words come back as words, and at their full length', async () => {
  const { alice, core } = await formFromCard();
  const words = `@everyone <@1> **x** [y](https://e.example) \u202Eevil\u2066 ${'가'.repeat(3000)}`.slice(
    0,
    3000,
  );
  alice.fills('Your answer', words);
  await alice.submits();
  expect(alice.lastSeen().text).toContain('Saved: @everyone <@1> **x** [y](https://e.example) evil 가가');
  expect(alice.lastSeen().constructs).toEqual([]);
  expect(core.submitted[0]?.values['answer']).toHaveLength(2998);
});

test('a submission that is delivered three times is answered once', async () => {
  const { alice } = await formFromCard();
  alice.fills('Your answer', 'once');
  alice.fills('For whom', 'For everyone');
  discord.deliverNext(3);
  await alice.submits();
  await discord.eventually(() => expect(alice.sees()[0]?.text).toBe('✅ Shared'));
  expect(publicMessages()).toHaveLength(1);
});

describe('too late', () => {
  test('to open a form: Discord says so itself, the log stays quiet', async () => {
    const { alice, logger } = await study();
    discord.ageNext(2_900);
    discord.faults.next('callback', { kind: 'refuse', status: 404, code: 10062 });
    await Promise.race([
      alice.starts('/note').answered,
      discord.eventually(() => expect(discord.faults.waitingFor('callback')).toBe(0)),
    ]);
    expect(alice.form()).toBeNull();
    expect(logger.lines.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
  });

  test('since another process has answered: nothing is said twice', async () => {
    const { alice, logger } = await study();
    discord.deliverNext(2);
    await alice.types('/note');
    await discord.eventually(() => expect(discord.requestsTo(/callback/u)).toHaveLength(2));
    expect(alice.form()?.[0]).toBe('Answer');
    expect(alice.sees()).toEqual([]);
    expect(logger.lines.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([]);
  });
});

test.each([
  ['fails', { kind: 'fail', when: 'before', status: 500 }],
  ['fails after it took it', { kind: 'fail', when: 'after', status: 500 }],
  ['breaks the connection', { kind: 'cut', when: 'before' }],
  ['breaks the connection after it took it', { kind: 'cut', when: 'after' }],
  ['asks to wait', { kind: 'rateLimit', retryAfterMs: 300 }],
] as const)('Discord %s once: the form opens, and its answer arrives once', async (_, fault) => {
  const { alice } = await study();
  discord.faults.next('callback', fault);
  await alice.types('/note');
  await discord.eventually(() => expect(alice.form()).not.toBeNull());
  alice.fills('Your answer', 'x');
  discord.faults.next('callback', fault);
  await alice.submits();
  await discord.eventually(() => expect(alice.sees()).toHaveLength(1));
  expect(alice.lastSeen().text).toBe('Saved: x');
});

describe('a forged submission', () => {
  test('with an id that nobody of ours made gets a polite answer', async () => {
    const { alice } = await study();
    await alice.forgesForm('v9:@everyone', []);
    expect(alice.lastSeen()).toMatchObject({ text: 'I do not know this form', isPrivate: true });
  });

  test.each([
    ['no parts', []],
    [
      'parts of a kind that forms of ours have not',
      [{ type: 18, id: 1, component: { type: 23, id: 2, custom_id: 'answer', value: true } }],
    ],
    [
      'a choice of nothing',
      [{ type: 18, id: 1, component: { type: 3, id: 2, custom_id: 'how', values: [] } }],
    ],
    ['rows of old', [{ type: 1, id: 1, components: [{ type: 4, id: 2, custom_id: 'answer', value: 'x' }] }]],
  ])('with %s reaches the core without values', async (_, components) => {
    const { alice, core } = await study();
    await alice.forgesForm(FORM, components);
    expect(core.submitted).toMatchObject([{ values: {} }]);
    expect(alice.lastSeen().text).toBe('Saved: nothing');
  });
});

test('a form that is more than a modal takes is told under a reference', async () => {
  const { alice } = await study({
    change: (modal) => ({
      ...modal,
      fields: [1, 2, 3, 4, 5].flatMap((n) =>
        modal.fields.map((field) => ({ ...field, name: `${field.name}${n}` })),
      ),
    }),
  });
  await alice.types('/note');
  expect(alice.form()).toBeNull();
  expect(alice.lastSeen().text).toMatch(/Something went wrong on my side.*reference: \d+/u);
});
