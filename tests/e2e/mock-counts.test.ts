/** Owns the proof that a count goes with the click's own answer, that nothing is lost where it cannot, and that the newest wins. */
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { messagesIn } from '../../src/core/i18n/locale.ts';
import { ready } from '../support/log-lines.ts';
import { discordCrowd } from '../support/mock-scale-discord.ts';
import { slackCrowd } from '../support/mock-scale-slack.ts';
import { guestIn, type Crowd, type Spot } from '../support/mock-scale.ts';
import { runMain } from '../support/run-main.ts';
import { tempFolder } from '../support/temp-folder.ts';

const { mock } = messagesIn('en');
const LINE = '/mock start kakao rounds:1 minutes:0';

async function lobbyOn(startCrowd: () => Promise<Crowd>) {
  const crowd = await startCrowd();
  onTestFinished(() => crowd.close());
  const file = path.join(tempFolder(), 'prepbot.sqlite');
  const main = await runMain({ env: { ...crowd.env, DATABASE_URL: `sqlite:${file}` } });
  onTestFinished(async () => void (await main.stop()));
  await ready(main);
  const channelId = crowd.makeChannel();
  const [host, ...guests] = Array.from({ length: 9 }, (_, at) => guestIn(channelId, at));
  if (host === undefined) throw new Error('nobody came');
  await crowd.types(host, channelId, LINE);
  const newest = (spot: Spot): string => crowd.reads(channelId, spot).at(-1) ?? '';
  const shows = (spot: Spot, words: string): Promise<void> =>
    crowd.until(() => newest(spot).includes(words), `«${words}» in the ${spot}`);
  const hears = (name: string, words: string): Promise<void> =>
    crowd.until(() => crowd.hears(name, channelId).some((told) => told.includes(words)), `«${words}»`);
  const clicks = (name: string, label: string, spot: Spot = 'channel'): Promise<number> =>
    crowd.clicks(name, channelId, label, spot);
  const start = async (): Promise<void> => {
    await clicks(host, mock.buttons.start);
    await shows('thread', 'Round 1 of 1');
  };
  await shows('channel', mock.lobby.in(host, 0));
  return { crowd, file, channelId, host, guests, newest, shows, hears, clicks, start };
}

describe.each([
  ['Slack', slackCrowd],
  ['Discord', discordCrowd],
])('on %s a click', (_, startCrowd) => {
  test('shows who is in and how many have answered with its own answer: no edit is needed', async () => {
    const { crowd, host, guests, shows, hears, clicks, start, channelId } = await lobbyOn(startCrowd);
    const [minji = '', bo = ''] = guests;
    crowd.breakEdits();
    await clicks(minji, mock.buttons.join);
    await hears(minji, mock.joined);
    await shows('channel', `${host}, ${minji}`);
    await clicks(bo, mock.buttons.join);
    await shows('channel', `${host}, ${minji}, ${bo}`);
    await clicks(bo, mock.buttons.leave);
    await hears(bo, mock.left);
    await crowd.until(() => !(crowd.reads(channelId, 'channel')[0] ?? bo).includes(bo), 'Bo having left');
    await start();
    await shows('channel', mock.lobby.running(1, 1));
    await clicks(minji, mock.buttons.skip, 'thread');
    await hears(minji, mock.skipped);
    await shows('thread', '0 of 2 answered · 1 skipped');
    await clicks(host, mock.buttons.answer, 'thread');
    await crowd.sends(host, channelId, 'A cache in front of it.');
    await shows('thread', '1 of 2 answered · 1 skipped');
    expect(crowd.edits()).toBe(0);
    expect(crowd.refusals()).toEqual([]);
  }, 60_000);

  test('is answered where the platform refuses the count, which follows', async () => {
    const { crowd, host, guests, shows, hears, clicks } = await lobbyOn(startCrowd);
    const [minji = ''] = guests;
    crowd.refuseFace();
    await clicks(minji, mock.buttons.join);
    await hears(minji, mock.joined);
    await shows('channel', `${host}, ${minji}`);
    expect(crowd.edits()).toBe(1);
  }, 60_000);

  test('of one who is in already, or on a private message, changes nothing that others see', async () => {
    const { crowd, guests, newest, hears, clicks, shows } = await lobbyOn(startCrowd);
    const [minji = '', bo = ''] = guests;
    await clicks(minji, mock.buttons.join);
    await shows('channel', minji);
    const before = newest('channel');
    await clicks(minji, mock.buttons.join);
    await hears(minji, mock.refusals['already-in']);
    await clicks(bo, mock.buttons.leave);
    await hears(bo, mock.refusals['not-in']);
    expect(newest('channel')).toBe(before);
    expect(crowd.refusals()).toEqual([]);
  }, 60_000);

  test('at the same moment as seven others is counted with them, whichever answer comes last', async () => {
    const { crowd, guests, newest, clicks } = await lobbyOn(startCrowd);
    await Promise.all(guests.map((name) => clicks(name, mock.buttons.join)));
    await crowd.until(() => guests.every((name) => newest('channel').includes(name)), 'all who joined');
    expect(crowd.refusals()).toEqual([]);
  }, 60_000);

  test('is acknowledged while nothing can be written, and happens once that can be', async () => {
    const { file, guests, shows, hears, clicks } = await lobbyOn(startCrowd);
    const [minji = ''] = guests;
    const unlock = lock(file);
    await clicks(minji, mock.buttons.join);
    unlock();
    await hears(minji, mock.joined);
    await shows('channel', minji);
  }, 60_000);
});

test('on Discord a click that could not be written is apologised for to whoever clicked, and the lobby stays', async () => {
  const { file, guests, newest, hears, clicks } = await lobbyOn(discordCrowd);
  const [minji = ''] = guests;
  const before = newest('channel');
  const unlock = lock(file);
  await clicks(minji, mock.buttons.join);
  await hears(minji, 'Something went wrong');
  expect(newest('channel')).toBe(before);
  unlock();
}, 60_000);

/** Another process writes, until what it gives is called. */
function lock(file: string): () => void {
  const other = new DatabaseSync(file);
  onTestFinished(() => other.close());
  // The program may be writing at this moment.
  other.exec('pragma busy_timeout = 10000');
  other.exec('begin immediate');
  return () => other.exec('rollback');
}
