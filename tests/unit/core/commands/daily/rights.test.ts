/** Owns who may change a daily question and from where: everybody looks, organisers change, forged ids reach nothing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Place } from '../../../../../src/core/ports/channel-messenger.ts';
import { DISCORD, SLACK } from '../../../../support/daily-world.ts';
import { MONDAY, organisedChannel, type OrganisedChannel } from '../../../../support/organised-channel.ts';
import { cardOf, wordsOf, type PersonOptions } from '../../../../support/person-in-channel.ts';

const OPTIONS = { company: 'kakao', time: '09:00', days: 'weekdays', timezone: 'Asia/Seoul' };
const PLAYGROUND: Place = { surface: 'playground', workspaceId: null, channelId: 'study' };
const CHANGES = ['set', 'now', 'skip', 'pause', 'resume', 'edit', 'stop'] as const;
const LOOKS = ['status', 'preview', 'history', 'streak'] as const;

async function scheduled(place: Place = SLACK, organisers: readonly string[] = []) {
  const channel = organisedChannel({ place, organisers });
  const alice = channel.organiser();
  await alice.picks('set', OPTIONS);
  const [schedule] = await channel.schedules();
  if (schedule === undefined) throw new Error('there is no schedule');
  return { channel, alice, schedule };
}

const stateOf = async ({ records, schedules }: OrganisedChannel): Promise<string> => {
  const all = await schedules();
  const rest = all.map(async ({ id }) => [
    await records.posts.list(id, 100),
    await records.schedules.changes(id, 100),
  ]);
  return JSON.stringify([all, await Promise.all(rest)]);
};

describe.each([SLACK, DISCORD, PLAYGROUND])('on $surface', (place) => {
  test.each(CHANGES)(
    'a member who is no organiser is refused /daily %s politely, in both languages',
    async (name) => {
      const { channel } = await scheduled(place);
      const before = await stateOf(channel);
      const words = wordsOf(await channel.person().picks(name, { time: '10:00' }));
      expect(words).toContain('Only organisers change this');
      expect(words).toContain('Everybody may look: /daily status');
      const korean = wordsOf(await channel.person({ locale: 'ko' }).picks(name, {}));
      expect(korean).toContain('스터디 운영자만 바꿀 수 있어요');
      expect(await stateOf(channel)).toBe(before);
    },
  );

  test.each(LOOKS)('everybody may look: /daily %s', async (name) => {
    const { channel } = await scheduled(place);
    const reply = await channel.person().picks(name, {});
    expect(reply.kind).toBe('private');
    expect(wordsOf(reply)).toContain('Kakao Corp');
  });
});

describe('who is an organiser', () => {
  test.each<[string, Place, readonly string[], PersonOptions, boolean]>([
    ['whom the platform calls a manager', SLACK, [], { isManager: true }, true],
    ['whom the configuration names', SLACK, ['slack:T1:U2'], {}, true],
    ['nobody of the same id in another workspace', SLACK, ['slack:T9:U2'], {}, false],
    ['whom the configuration names on Discord', DISCORD, ['discord:U2'], {}, true],
    ['who has a role that it names', DISCORD, ['discord-role:77'], { roleIds: ['5', '77'] }, true],
    ['nobody with another role', DISCORD, ['discord-role:77'], { roleIds: ['7'] }, false],
    ['nobody whose id is a role’s', DISCORD, ['discord-role:77'], { memberId: '77' }, false],
  ])('%s', async (_, place, organisers, person, isAllowed) => {
    const { channel } = await scheduled(place, organisers);
    const words = wordsOf(await channel.person(person).picks('pause', {}));
    expect(words.includes('is paused')).toBe(isAllowed);
    expect((await channel.schedules())[0]?.state).toBe(isAllowed ? 'paused' : 'active');
  });

  test('who set it up and is no organiser any more cannot change it from the channel', async () => {
    const { channel } = await scheduled();
    const former = channel.person({ memberId: 'U1', name: 'Alice' });
    expect(wordsOf(await former.picks('stop', {}))).toContain('Only organisers change this');
  });
});

const CLICKS = ['test', 'retry', 'stop', 'status'] as const;
const clicksOf = (id: string): readonly string[] => [
  ...CLICKS.map((verb) => `v1:daily-${verb}:${id}`),
  `v1:daily-history:${id}:1`,
  `v1:daily-edit:${id}:abc:0`,
];

describe('clicks', () => {
  test('a member’s click on an organiser’s button is refused, and changes nothing', async () => {
    const { channel, schedule } = await scheduled();
    const before = await stateOf(channel);
    for (const verb of ['test', 'retry', 'stop'] as const) {
      const reply = await channel.person().click(`v1:daily-${verb}:${schedule.id}`);
      expect(wordsOf(reply)).toContain('Only organisers change this');
    }
    expect(wordsOf(await channel.person().click(`v1:daily-edit:${schedule.id}:abc:0`))).toContain(
      'organisers',
    );
    const sent = await channel.person().submit(`v1:daily-edit:${schedule.id}:abc:0`, { time: '10:00' });
    expect(wordsOf(sent)).toContain('Only organisers change this');
    expect(await stateOf(channel)).toBe(before);
    expect(channel.platform.shown).toEqual([]);
  });

  test.each<[string, Partial<Place>]>([
    ['another channel', { channelId: 'C2' }],
    ['another workspace', { workspaceId: 'T2' }],
    ['another platform', { surface: 'discord' }],
  ])('from %s no schedule is reached, not even by a manager there', async (_, elsewhere) => {
    const { channel, schedule } = await scheduled();
    const before = await stateOf(channel);
    const stranger = channel.organiser({ place: elsewhere, memberId: 'U6' });
    for (const action of clicksOf(schedule.id)) {
      const words = wordsOf(await stranger.click(action));
      expect(words).toBe(
        'This schedule is not one of this channel. Type /daily status to see what there is.',
      );
    }
    const sent = await stranger.submit(`v1:daily-edit:${schedule.id}:abc:0`, OPTIONS);
    expect(wordsOf(sent)).toContain('not one of this channel');
    expect(wordsOf(await stranger.picks('status', { schedule: '1' }))).toContain('no daily question yet');
    expect(await stateOf(channel)).toBe(before);
  });

  test('an id that is none of ours is told like one of another channel', async () => {
    const { channel } = await scheduled();
    for (const action of clicksOf('s99')) {
      expect(wordsOf(await channel.organiser().click(action))).toContain('not one of this channel');
    }
    expect(wordsOf(await channel.organiser().click('v1:daily-resend:nothing'))).toContain('settled already');
  });

  test('in a direct message its organiser reaches it, and nobody else', async () => {
    for (const place of [SLACK, DISCORD]) {
      const { channel, schedule } = await scheduled(place);
      const own = channel.person({ memberId: 'U1', isDirect: true });
      expect(wordsOf(await own.click(`v1:daily-status:${schedule.id}`))).toContain('Kakao Corp');
      const other = channel.person({ memberId: 'U6', isDirect: true });
      for (const action of clicksOf(schedule.id)) {
        expect(wordsOf(await other.click(action))).toContain('not one of this channel');
      }
    }
  });

  test('commands in a direct message say where they belong', async () => {
    const { channel } = await scheduled();
    const direct = channel.organiser({ isDirect: true });
    for (const name of [...CHANGES, ...LOOKS]) {
      expect(wordsOf(await direct.picks(name, OPTIONS))).toContain('Type this in your study channel.');
    }
  });

  test('where dossiers are not answered any more, nothing of them is told', async () => {
    const channel = organisedChannel({ workspaces: ['slack:T9'] });
    for (const name of [...CHANGES, ...LOOKS]) {
      const words = wordsOf(await channel.organiser().picks(name, OPTIONS));
      expect(words).toContain('does not answer from dossiers here');
    }
    expect(await channel.schedules()).toEqual([]);
  });

  test('a click on a month-old card does what it says, on what is there now', async () => {
    const { channel, alice } = await scheduled();
    const old = cardOf(await alice.picks('status', {}));
    await channel.until(MONDAY);
    await alice.picks('edit', { time: '10:00' });
    expect(wordsOf(await alice.press(old, 'Test'))).toContain('✅ Done');
    const stop = cardOf(await alice.picks('stop', {}));
    await alice.press(stop, 'Stop it');
    expect(wordsOf(await alice.press(old, 'History'))).toContain('Mon, Nov 23');
  });
});

test('no forged id or form, from whomever, changes anything or fails', async () => {
  const { channel, schedule } = await scheduled();
  const before = await stateOf(channel);
  const verb = fc.constantFrom('set', 'edit', 'test', 'retry', 'resend', 'stop', 'status', 'history', 'x');
  const part = fc.oneof(
    fc.constantFrom(schedule.id, 's1', 's0', '1', '0', 'abc', '-1', ''),
    fc.string({ maxLength: 12 }),
  );
  await fc.assert(
    fc.asyncProperty(
      verb,
      fc.array(part, { maxLength: 4 }),
      fc.dictionary(fc.constantFrom('time', 'company'), part),
      async (name, parts, values) => {
        const id = ['v1', `daily-${name}`, ...parts].join(':');
        const member = channel.person();
        const replies = [await member.click(id), await member.submit(id, values)];
        expect(replies.every(({ kind }) => kind !== 'modal')).toBe(true);
        for (const reply of replies)
          expect(wordsOf(reply as Exclude<typeof reply, { kind: 'modal' }>)).not.toContain('123456');
      },
    ),
  );
  expect(await stateOf(channel)).toBe(before);
});
