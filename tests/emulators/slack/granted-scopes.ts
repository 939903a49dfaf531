/** Owns what an installation grants: the bot scopes that the manifest asks for, as a workspace's administrator agrees to. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

const manifest = z.object({
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
});

export function scopesInManifest(): readonly string[] {
  const text = readFileSync(new URL('../../../config/slack-manifest.yaml', import.meta.url), 'utf8');
  return manifest.parse(parse(text)).oauth_config.scopes.bot;
}

/** Everything that any method here may need. */
export const EVERY_SCOPE: readonly string[] = [
  'commands',
  'chat:write',
  'users:read',
  'usergroups:read',
  'channels:read',
  'groups:read',
  'im:read',
  'channels:history',
  'groups:history',
  'im:history',
  'im:write',
  'files:write',
];
