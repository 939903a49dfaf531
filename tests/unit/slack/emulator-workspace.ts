/** Owns a small workspace for the emulator's own tests: its Web API without a network, and its surroundings. */
import { answerApiCall } from '../../emulators/slack/web-api.ts';
import type { ApiAnswer, Tokens } from '../../emulators/slack/calls.ts';
import { newChannel } from '../../emulators/slack/channels.ts';
import { createUploads } from '../../emulators/slack/file-methods.ts';
import { EVERY_SCOPE } from '../../emulators/slack/granted-scopes.ts';
import { createSurroundings } from '../../emulators/slack/surroundings.ts';
import { createViews } from '../../emulators/slack/views.ts';
import { createWorld, type Member } from '../../emulators/slack/world.ts';

export const memberNamed = (id: string, changes: Partial<Member> = {}): Member => ({
  id,
  name: id.toLowerCase(),
  displayName: id,
  teamId: 'T1',
  locale: 'ko-KR',
  tz: 'Asia/Seoul',
  isAdmin: false,
  isOwner: false,
  isGuest: false,
  isDisabled: false,
  ...changes,
});

export type Arguments = Readonly<Record<string, unknown>>;

export function emulatorWorkspace(scopes: readonly string[] = EVERY_SCOPE) {
  let now = 1_700_000_000_000;
  const world = createWorld(() => now);
  const tokens: Tokens = { bot: 'xoxb-1', app: 'xapp-1', isBotAlive: true, isAppAlive: true, scopes };
  const violations: string[] = [];
  const violate = (text: string): void => void violations.push(text);
  const uploads = createUploads(() => 'http://127.0.0.1:1', violate);
  const options = {
    world,
    workspace: { teamId: 'T1', domain: 'study', enterpriseId: null, isOrgInstall: false },
    tokens,
    openConnectionUrl: () => 'ws://127.0.0.1:1/link/?ticket=x',
    views: createViews(
      () => now,
      () => undefined,
    ),
    uploads,
    violate,
  };
  for (const id of ['U1', 'U2']) world.members.set(id, memberNamed(id));
  world.channels.set('C1', newChannel({ id: 'C1', name: 'study', hasBot: true }));
  return {
    ...createSurroundings(world, tokens, { channelId: 'C1' }),
    world,
    uploads,
    violations,
    pass: (ms: number) => void (now += ms),
    /** As the SDK sends it: what is no text goes as its JSON. */
    call(method: string, given: Arguments = {}, bearer = 'xoxb-1'): ApiAnswer {
      const form = Object.entries(given).map(([key, value]): [string, string] => [
        key,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]);
      return answerApiCall({ method, bearer, arguments: new URLSearchParams(form) }, options);
    },
    /** A message of the bot's; its `ts`. */
    say(given: Arguments = {}): string {
      const { ts } = this.call('chat.postMessage', { channel: 'C1', text: 'hello', ...given });
      if (typeof ts !== 'string') throw new Error('it was not posted');
      return ts;
    },
  };
}
