/** Owns the variables that connect Discord. */
import { variable, webAddressRule } from './variable.ts';

function checkToken(value: string): string | null {
  if (/^[\w-]+\.[\w-]+\.[\w-]+$/u.test(value)) return null;
  if (/^bot\s/iu.test(value)) return 'leave out the word Bot before the token';
  if (/^\d{15,20}$/u.test(value)) return 'this one looks like an application or server id';
  if (/^[0-9a-f]{64}$/u.test(value)) return 'this one looks like the application’s public key';
  if (/^[\w-]{32}$/u.test(value)) return 'this one looks like the client secret';
  return '';
}

function checkApiUrl(value: string): string | null {
  return /\/v\d+\/*$/u.test(value)
    ? 'this one ends with a version, which is added by itself'
    : webAddressRule(value);
}

export const discordVariables = {
  DISCORD_TOKEN: variable(
    {
      group: 'Discord',
      about: 'The token of your Discord bot.',
      expected: 'a bot token: three parts joined by dots',
      where: 'discord.com/developers/applications → your application → Bot → Reset Token',
      example: 'three parts joined by dots',
      whenUnset: 'no Discord',
      misnamed: ['DISCORD_BOT_TOKEN', 'DISCORD_CLIENT_TOKEN', 'DISCORD_API_TOKEN'],
    },
    checkToken,
  ),
  DISCORD_API_URL: variable(
    {
      group: 'Discord',
      about: 'Another REST API than Discord’s own, for tests.',
      expected: 'a web address such as http://127.0.0.1:4000/api, without a version',
      where: null,
      example: 'http://127.0.0.1:4000/api',
      whenUnset: 'Discord’s own',
    },
    checkApiUrl,
  ),
};
