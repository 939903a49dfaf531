/** Owns setting a daily question up on Slack, by a line and by the form, changing it, and who may; through the real program. */
import { describe, expect, test } from 'vitest';
import { slackStudy } from '../support/slack-study.ts';

test('an admin sets it up with one line as they would say it, and tests it: nothing stays, nobody is notified', async () => {
  const { slack, alice, bob, posts, troubles } = await slackStudy();
  await alice.types('/daily set kakao "오전 9시" 주중 KST');
  await alice.sees('«오전 9시» is read as 09:00.');
  expect(alice.screen()).toContain('«KST» is read as Asia/Seoul.');
  expect(alice.screen()).toContain('Every weekday at 09:00 (Asia/Seoul)');
  expect(alice.screen().match(/• \d{4}-\d\d-\d\d/gu)).toHaveLength(5);
  await alice.clicks('Test');
  await alice.sees('✅ Done: I posted a sample here, opened its thread, and took both away again.');
  expect(slack.requestsTo(/^chat\.postMessage/u)).toHaveLength(2);
  expect(posts().filter(({ isTombstone }) => !isTombstone)).toEqual([]);
  expect(bob.screen()).not.toContain('only you');
  expect(slack.pings()).toEqual([]);
  expect(troubles()).toEqual([]);
});

describe('the form', () => {
  test('has the organiser’s own zone; the rarer settings are folded, and unfolding keeps what was typed', async () => {
    const { alice, troubles } = await slackStudy();
    await alice.types('/daily set');
    await alice.sees('## Daily question');
    expect(alice.screen()).toContain('Time zone\n> Europe/Berlin');
    expect(alice.screen()).not.toContain('Whom to notify');
    alice.fills('Company', 'kakao');
    await alice.clicks('More settings');
    await alice.sees('Whom to notify');
    expect(alice.screen()).toContain('Company\n> kakao');
    expect(alice.screen()).toContain('How late it may come');
    expect(alice.screen()).not.toContain('[More settings]');
    alice.fills('Time', '9:30 pm');
    alice.fills('Days', 'mon,wed');
    alice.fills('How late it may come', '30m');
    await alice.submits();
    await alice.sees('Every Monday and Wednesday at 21:30 (Europe/Berlin)');
    expect(alice.screen()).toContain('30 minutes');
    expect(troubles()).toEqual([]);
  });

  test('stays open when it is refused, says why under the field, and takes the mended one', async () => {
    const { slack, alice, troubles } = await slackStudy();
    await alice.types('/daily set');
    await alice.sees('## Daily question');
    alice.fills('Company', 'kakao');
    alice.fills('Time', '25:00');
    alice.fills('Days', 'weekdays');
    alice.fills('Time zone', 'GMT+9');
    await alice.submits();
    await alice.sees('✗ There is no «25:00» in a day');
    expect(alice.screen()).toContain('Company\n> kakao');
    expect(alice.screen()).toContain('✗ «GMT+9» does not say when clocks change.');
    alice.fills('Time', '09:00');
    alice.fills('Time zone', 'Asia/Seoul');
    await alice.submits();
    await alice.sees('Every weekday at 09:00 (Asia/Seoul)');
    expect(slack.messagesIn()).toEqual([]);
    expect(troubles()).toEqual([]);
  });

  test('is not saved where the bot could not post, and says the click that mends it', async () => {
    const { slack, alice, minji, set } = await slackStudy();
    slack.removeBot();
    await alice.types('/daily set kakao 09:00 weekdays Asia/Seoul');
    await alice.sees('I am not in this channel. Type /invite @Prepbot in it.');
    await minji.types('/daily status');
    await minji.sees('아직');
    slack.inviteBot();
    await set();
  });
});

test('a form that Slack opens no more is said to have failed, and the next one opens', async () => {
  const { slack, alice } = await slackStudy();
  slack.faults.next('views.open', { kind: 'refuse', error: 'expired_trigger_id' });
  await alice.types('/daily set');
  await alice.sees('Something went wrong');
  expect(alice.screen()).not.toContain('## Daily question');
  await alice.types('/daily set');
  await alice.sees('## Daily question');
});

describe('rights', () => {
  test('who is no admin looks at everything and changes nothing', async () => {
    const { slack, alice, bob, set, ask, posts } = await slackStudy();
    await bob.types('/daily set kakao 09:00 weekdays Asia/Seoul');
    await bob.sees('Only organisers change this');
    await set();
    await ask();
    for (const command of ['now', 'skip', 'pause', 'resume', 'edit time:10:00', 'stop']) {
      const before = bob.screen().match(/Only organisers change this/gu)?.length ?? 0;
      await bob.types(`/daily ${command}`);
      await slack.world.until(
        () => (bob.screen().match(/Only organisers change this/gu)?.length ?? 0) === before + 1,
        `a refusal of ${command}`,
      );
    }
    expect(posts()).toHaveLength(1);
    await bob.types('/daily status');
    await bob.sees('Left in this cycle');
    await bob.types('/daily history');
    await bob.sees('What was asked');
    await bob.types('/daily preview');
    await bob.sees('Only you see this, and nothing has changed');
    expect(alice.screen()).not.toContain('Only organisers');
  });

  test('an admin of whom Slack is slow to tell is not taken for a member', async () => {
    const { slack, alice, troubles } = await slackStudy();
    const told = Promise.withResolvers<void>();
    slack.faults.next('users.info', { kind: 'hold', until: told.promise });
    await alice.types('/daily set kakao 09:00 weekdays Asia/Seoul');
    await slack.world.until(() => slack.calls.includes('users.info'), 'the question who she is');
    told.resolve();
    await alice.sees('Every weekday at 09:00 (Asia/Seoul)');
    expect(troubles()).toEqual([]);
  });

  test('somebody whom Slack does not tell of is asked to try again, and nothing changes', async () => {
    const { slack, alice, bob } = await slackStudy();
    slack.loseScope('users:read');
    await alice.types('/daily set kakao 09:00 weekdays Asia/Seoul');
    await alice.sees('I cannot tell now whether you may change this');
    await bob.types('/daily status');
    await bob.sees('This channel has no daily question yet.');
    expect(slack.violations).toEqual([]);
  });
});

test('an admin changes, pauses and goes on with it; the history says who did what', async () => {
  const { alice, set, troubles } = await slackStudy();
  await set();
  await alice.types('/daily edit time:10:30 days:daily');
  await alice.sees('Every day at 10:30 (Asia/Seoul)');
  await alice.types('/daily edit');
  await alice.sees('## Edit the schedule');
  expect(alice.screen()).toContain('Time\n> 10:30');
  alice.fills('Time', '11:00');
  await alice.submits();
  await alice.sees('Every day at 11:00 (Asia/Seoul)');
  alice.closes();
  await alice.types('/daily pause');
  await alice.sees('is paused. Nothing is lost');
  await alice.types('/daily resume');
  await alice.sees('✅ Schedule 1 (Kakao Corp) goes on.');
  await alice.types('/daily history');
  await alice.sees('Who changed what');
  for (const words of ['set up', 'changed', 'paused', 'resumed', 'Alice'])
    expect(alice.screen()).toContain(words);
  await alice.types('/daily stop');
  await alice.clicks('Stop it');
  await alice.sees('⏹ Schedule 1 (Kakao Corp) is stopped.');
  expect(troubles()).toEqual([]);
});

describe('whom a question notifies', () => {
  test('nobody, unless it was configured', async () => {
    const { slack, set, ask } = await slackStudy();
    await set();
    const post = await ask();
    expect(post.pings).toEqual([]);
    expect(slack.pings()).toEqual([]);
  });

  test('@here once, and no change of the post does it again', async () => {
    const { slack, bob, set, ask, troubles } = await slackStudy();
    await set('ping:@here');
    const post = await ask();
    expect(slack.pings()).toEqual(['<!here>']);
    await bob.clicks('Answer');
    await bob.sees('## Answer');
    bob.fills('Your answer', '<!channel> @everyone');
    await bob.submits();
    await slack.world.until(() => post.editedTs !== null, 'the count on the post');
    expect(slack.pings()).toEqual(['<!here>']);
    expect(troubles()).toEqual([]);
  });

  test('a user group by its ID; a name alone, and everybody, are refused', async () => {
    const { slack, alice, set, ask } = await slackStudy();
    const group = slack.makeGroup('Backend study', { memberIds: ['U0BOB'] });
    await alice.types('/daily set kakao 09:00 weekdays Asia/Seoul ping:@backend-study');
    await alice.sees('Slack tells me only the name');
    await alice.types('/daily set kakao 09:00 weekdays Asia/Seoul ping:@channel');
    await alice.sees('I do not do that');
    await set(`ping:${group}`);
    await ask();
    expect(slack.pings()).toEqual([`<!subteam^${group}>`]);
  });
});
