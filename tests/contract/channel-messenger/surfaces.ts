/** Owns which surfaces every suite here runs for. */
import { DISCORD } from './discord-study.ts';
import { PLAYGROUND } from './playground-study.ts';
import { SLACK } from './slack-study.ts';
import type { Surface } from './study.ts';

export const SURFACES: readonly Surface[] = [DISCORD, SLACK, PLAYGROUND];
/** Those beyond a network, which can lose what is sent to them; on the playground nothing is ever on the way. */
export const REMOTE: readonly Surface[] = SURFACES.filter(({ isRemote }) => isRemote);
