/** Owns forms on Slack, with the real SDK: opened, filled in, sent and answered, and every way in which that goes wrong. */
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { SlackEmulator } from '../../emulators/slack/slack-emulator.ts';
import { FORM, formCore } from '../../support/form-core.ts';
import { slackAdapterWith } from '../../support/slack-adapter.ts';

let slack: SlackEmulator;
/** What a test makes the bot do that Slack refuses. */
let refused: readonly string[] = [];
afterEach(() => {
  expect(slack.violations).toEqual(refused);
  refused = [];
  expect(slack.world.pings()).toEqual([]);
});

type Options = NonNullable<Parameters<typeof formCore>[0]> & { readonly isHttp?: boolean };

async function study({ isHttp = false, ...options }: Options = {}) {
  const core = formCore(options);
  const started = await slackAdapterWith(core, { isHttp });
  slack = started.slack;
  return { ...started, core, alice: slack.member('U0ALICE') };
}

/** Alice, with the form before her that a button on her private card opened. */
async function formFromCard(options: Options = {}) {
  const setting = await study(options);
  await setting.alice.types('/prep');
  await setting.alice.clicks('Write');
  await setting.alice.sees('## Answer');
  return setting;
}

describe.each([{ isHttp: false }, { isHttp: true }])('over HTTP: $isHttp', ({ isHttp }) => {
  test('a command opens a form; what is sent is answered in its place, and the buttons there work', async () => {
    const { alice, core } = await study({ isHttp });
    const outcome = await alice.types('/note');
    expect(outcome.kind === 'acknowledged' && (outcome.payload ?? {})).toEqual({});
    await alice.sees('Cache* <!channel> @everyone *why* does it lie?');
    expect(alice.screen()).toContain('[Cancel] [Send]');
    alice.fills('Your answer', 'A stale cache.');
    alice.fills('For whom', 'Only for me');
    await alice.submits();
    expect(alice.screen()).toBe('## Answer\nSaved: A stale cache.\n[Edit] [Show] [Share]\n[Close]');
    expect(core.submitted).toMatchObject([
      { actionId: FORM, messageId: null, values: { answer: 'A stale cache.', how: 'private' } },
    ]);
    await alice.clicks('Show');
    await alice.sees('Shown to u0alice');
    await alice.clicks('Write');
    await alice.sees('[Cancel] [Send]');
  });
});

test('a Korean member gets a Korean form and sends Hangul', async () => {
  const { core } = await study();
  const minji = slack.member('U0MINJI');
  await minji.types('/note');
  await minji.sees('## 답변하기');
  expect(minji.screen()).toContain('[취소] [보내기]');
  minji.fills('답변', '캐시 무효화가 늦어요.'.normalize('NFD'));
  await minji.submits();
  await minji.sees('저장했어요: 캐시 무효화가 늦어요.');
  expect(minji.screen()).toContain('[닫기]');
  expect(core.submitted[0]?.values['answer']).toBe('캐시 무효화가 늦어요.');
});

test('a new face for the private card goes there, and the form closes', async () => {
  const { alice, core } = await formFromCard();
  alice.fills('Your answer', 'better');
  alice.fills('For whom', 'On the card');
  await alice.submits();
  await alice.sees('# only you\nChanged: better\n[Write]');
  expect(alice.screen()).not.toContain('##');
  expect(core.submitted[0]?.messageId).toMatch(/^C0STUDY-\d/u);
});

test.each([
  ['a response URL that has run out', () => slack.passTime(31 * 60 * 1000)],
  [
    'a response URL that answers with an error',
    () => slack.faults.always('response_url', { kind: 'status', status: 500, hasEffect: false }),
  ],
  ['a connection that breaks', () => slack.faults.always('response_url', { kind: 'cut', hasEffect: false })],
  [
    'an answer that does not come',
    () => slack.faults.always('response_url', { kind: 'hold', until: new Promise<void>(() => undefined) }),
  ],
])('with %s, the new face is shown in the form, in time', async (_, break_) => {
  const { alice } = await formFromCard();
  alice.fills('Your answer', 'better');
  alice.fills('For whom', 'On the card');
  break_();
  expect(await alice.submits()).toMatchObject([{ kind: 'acknowledged' }]);
  expect(alice.screen()).toContain('## Answer\nChanged: better');
  refused = slack.violations.filter((text) => text === 'response_url: expired_url');
});

test('a form shares with everybody, and says so in its place', async () => {
  const { alice } = await formFromCard();
  alice.fills('Your answer', '<!channel> hello');
  alice.fills('For whom', 'For everyone');
  await alice.submits();
  expect(alice.screen()).toContain('✅ Shared');
  expect(slack.member('U0MINJI').screen()).toBe('# everybody\nFor everyone: <!channel> hello\n[Write]');
});

test('a form from a card that everybody sees never turns that card', async () => {
  const { alice } = await formFromCard();
  alice.fills('Your answer', 'hello');
  alice.fills('For whom', 'For everyone');
  await alice.submits();
  const minji = slack.member('U0MINJI');
  await minji.clicks('Write');
  await minji.sees('## 답변하기');
  minji.fills('답변', 'mine');
  minji.fills('누구에게', '카드에');
  await minji.submits();
  expect(minji.screen()).toContain('## 답변하기\nChanged: mine');
  expect(minji.screen()).toContain('# everybody\nFor everyone: hello');
});

test('a share from a form that may not have arrived is not made again by itself, and the person is told', async () => {
  const { alice } = await formFromCard();
  slack.faults.next('response_url', { kind: 'status', status: 500, hasEffect: true });
  alice.fills('Your answer', 'hello');
  alice.fills('For whom', 'For everyone');
  await alice.submits();
  expect(alice.screen()).toContain('Nobody knows whether it arrived');
  await alice.redelivers();
  expect(slack.world.messages.filter(({ viewerId }) => viewerId === null)).toHaveLength(1);
});

test('a form of which nobody knows where it was opened is answered all the same, and shares nothing', async () => {
  const { alice, core } = await formFromCard();
  alice.fills('Your answer', 'hello');
  alice.fills('For whom', 'For everyone');
  await alice.submits({ changed: (payload) => withView(payload, { private_metadata: '{"v":9}' }) });
  expect(alice.screen()).toContain('It could not be shared');
  expect(core.submitted).toMatchObject([
    { isShareable: false, messageId: null, values: { answer: 'hello' } },
  ]);
});

test('hostile words come back as words, and at their full length', async () => {
  const { alice, core } = await formFromCard();
  const words = `<!here> <@U0MINJI> *x* \`y\` <script>\u202Eevil\u2066 ${'가'.repeat(3000)}`.slice(0, 3000);
  alice.fills('Your answer', words);
  await alice.submits();
  expect(alice.screen()).toContain('Saved: <!here> <@U0MINJI> *x* `y` <script>evil 가가');
  expect(core.submitted[0]?.values['answer']).toHaveLength(2998);
});

describe('a submission that is delivered more than once', () => {
  test('is answered the same each time, and reaches the core once', async () => {
    const { alice, core } = await formFromCard();
    alice.fills('Your answer', 'once');
    alice.fills('For whom', 'For everyone');
    const outcomes = await alice.submits({ deliveries: 3 });
    const [again] = await alice.redelivers();
    expect(new Set([...outcomes, again].map((outcome) => JSON.stringify(outcome))).size).toBe(1);
    expect(core.submitted).toHaveLength(1);
    expect(slack.world.messages.filter(({ viewerId }) => viewerId === null)).toHaveLength(1);
  });

  test('is another one when the words are others', async () => {
    const { alice, core } = await formFromCard();
    alice.fills('Your answer', 'first');
    await alice.submits();
    await alice.clicks('Edit');
    await alice.sees('[Send]');
    alice.fills('Your answer', 'second');
    await alice.submits();
    expect(alice.screen()).toContain('Saved: second');
    expect(core.submitted).toHaveLength(2);
  });
});

test('a click delivered twice opens one form and says nothing else', async () => {
  const { alice, logger } = await study();
  await alice.types('/prep');
  await alice.clicks('Write', { deliveries: 2 });
  await alice.redelivers();
  await slack.world.until(
    () => slack.calls.filter((call) => call === 'views.open').length === 3,
    'three calls',
  );
  await alice.sees('## Answer');
  expect(alice.screen().match(/# only you/gu)).toHaveLength(1);
  expect(logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
});

describe('when a form cannot be opened, the person is told where they asked', () => {
  const TROUBLE = /Something went wrong on my side.*reference: \d{6}/u;

  test.each([
    ['its trigger has expired', { kind: 'refuse', error: 'expired_trigger_id' }],
    ['Slack asks to wait', { kind: 'status', status: 429, hasEffect: false, retryAfter: 30 }],
    ['Slack fails each time', { kind: 'status', status: 500, hasEffect: false }],
    ['the connection breaks each time', { kind: 'cut', hasEffect: false }],
  ] as const)('%s', async (_, fault) => {
    const { alice, logger } = await study();
    slack.faults.always('views.open', fault);
    await alice.types('/note');
    await alice.sees(TROUBLE);
    await alice.types('/prep');
    await alice.clicks('Write');
    await slack.world.until(
      () => alice.screen().match(new RegExp(TROUBLE, 'gu'))?.length === 2,
      'the second',
    );
    expect(logger.lines.filter(({ level }) => level === 'error')).toHaveLength(2);
    slack.faults.always('views.open', null);
    await alice.clicks('Write');
    await alice.sees('## Answer');
  });

  test('a form that took three seconds to ask for', async () => {
    const { alice } = await study();
    const { promise, resolve } = Promise.withResolvers<void>();
    slack.faults.next('views.open', { kind: 'hold', until: promise });
    await alice.types('/note');
    await slack.world.until(() => slack.calls.includes('views.open'), 'the call');
    slack.passTime(3001);
    resolve();
    await alice.sees(TROUBLE);
  });
});

test.each([
  ['an error', { kind: 'status', status: 500, hasEffect: true }],
  ['an error before it was opened', { kind: 'status', status: 503, hasEffect: false }],
  ['a broken connection', { kind: 'cut', hasEffect: true }],
] as const)('%s at the first attempt: the form opens once, and nobody is troubled', async (_, fault) => {
  const { alice } = await study();
  slack.faults.next('views.open', fault);
  await alice.types('/note');
  await slack.world.until(
    () => slack.calls.filter((call) => call === 'views.open').length === 2,
    'two calls',
  );
  await alice.sees('## Answer');
  expect(alice.screen()).not.toContain('went wrong');
});

describe('a click in a view', () => {
  async function answered() {
    const setting = await formFromCard();
    setting.alice.fills('Your answer', 'x');
    await setting.alice.submits();
    return setting;
  }

  test('shares into the channel and says so in the view', async () => {
    const { alice, core } = await answered();
    await alice.clicks('Share');
    await alice.sees('✅ Shared');
    expect(slack.member('U0MINJI').screen()).toContain('For everyone: from a click');
    expect(core.clicked.at(-1)?.messageId).toMatch(/^C0STUDY-\d/u);
  });

  test('whose view is closed meanwhile troubles nobody', async () => {
    const { alice, logger } = await answered();
    const { promise, resolve } = Promise.withResolvers<void>();
    slack.faults.next('views.update', { kind: 'hold', until: promise });
    await alice.clicks('Show');
    await slack.world.until(() => slack.calls.includes('views.update'), 'the call');
    alice.closes();
    resolve();
    await vi.waitFor(() =>
      expect(logger.lines.map(({ message }) => message)).toContain(
        'a view was closed before its answer came',
      ),
    );
    expect(logger.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('that cannot be answered there is answered in the channel', async () => {
    const { alice } = await answered();
    slack.faults.always('views.update', { kind: 'status', status: 500, hasEffect: false });
    await alice.clicks('Show');
    await alice.sees(/# only you\nSomething went wrong/u);
  });
});

describe('a forged submission', () => {
  test('with an id that nobody of ours made gets a polite answer', async () => {
    const { alice } = await formFromCard();
    alice.fills('Your answer', 'x');
    await alice.submits({ changed: (payload) => withView(payload, { callback_id: 'v9:<!here>' }) });
    expect(alice.screen()).toContain('I do not know this form');
  });

  test.each([
    ['no person', { user: null }],
    ['no view', { view: {} }],
    [
      'values that are no inputs',
      { view: { id: 'V1', callback_id: FORM, state: { values: { answer: 'x' } } } },
    ],
  ])('with %s does not reach the core, and the next one does', async (_, change) => {
    const { alice, core } = await formFromCard();
    alice.fills('Your answer', 'x');
    await alice.submits({ changed: (payload) => ({ ...payload, ...change }) });
    expect(core.submitted).toEqual([]);
    await alice.types('/note');
    await alice.sees('## Answer');
  });
});

test('an answer that is more than a view takes is told under a reference', async () => {
  const { alice } = await formFromCard({
    answer: () => ({
      kind: 'private',
      card: { blocks: Array.from({ length: 101 }, () => ({ kind: 'divider' as const })) },
    }),
  });
  alice.fills('Your answer', 'x');
  await alice.submits();
  expect(alice.screen()).toMatch(/reference: \d{6}/u);
});

function withView(payload: Readonly<Record<string, unknown>>, change: object) {
  const { view } = payload;
  return { ...payload, view: { ...(typeof view === 'object' ? view : {}), ...change } };
}
