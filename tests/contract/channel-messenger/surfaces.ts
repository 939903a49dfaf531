/** Owns which surfaces every suite here runs for. */
import { DISCORD, DISCORD_FORUM } from './discord-study.ts';
import { PLAYGROUND } from './playground-study.ts';
import { SLACK, SLACK_PRIVATE } from './slack-study.ts';
import type { Surface } from './study.ts';

export const SURFACES: readonly Surface[] = [DISCORD, DISCORD_FORUM, SLACK, SLACK_PRIVATE, PLAYGROUND];
/** Those beyond a network, which can lose what is sent to them; on the playground nothing is ever on the way. */
export const REMOTE: readonly Surface[] = SURFACES.filter(({ isRemote }) => isRemote);
