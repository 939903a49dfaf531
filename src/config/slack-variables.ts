/** Owns the variables that connect Slack, and which of them belong together. */
import type { z } from 'zod';
import { variable, webAddressRule } from './variable.ts';

/** What a pasted value most likely is, when it is not what the variable wants. */
function looksLike(value: string): string {
  if (value.startsWith('xoxb-')) return 'this one begins like a bot token (xoxb-)';
  if (value.startsWith('xapp-')) return 'this one begins like an app-level token (xapp-)';
  if (value.startsWith('xoxp-'))
    return 'this one begins like a user token (xoxp-), which Prepbot never needs';
  if (value.startsWith('xoxe'))
    return 'this one begins like a rotating token (xoxe): leave token rotation off';
  if (/^[A-Z]\w+$/u.test(value)) return 'this one looks like an id, which is not secret';
  if (/^[0-9a-f]{32}$/u.test(value)) return 'this one looks like a signing or client secret';
  return '';
}

const tokenRule = (shape: RegExp, prefix: string) => (value: string) => {
  if (shape.test(value)) return null;
  return value.startsWith(prefix)
    ? 'this one is cut off or holds characters that no token has'
    : looksLike(value);
};

export const slackVariables = {
  SLACK_BOT_TOKEN: variable(
    {
      group: 'Slack',
      about: 'The bot token of your Slack app.',
      expected: 'a token that begins with xoxb-',
      where: 'api.slack.com/apps → your app → OAuth & Permissions → Bot User OAuth Token',
      example: 'xoxb-…',
      whenUnset: 'no Slack',
      misnamed: ['SLACK_TOKEN', 'SLACK_OAUTH_TOKEN', 'SLACK_BOT_USER_OAUTH_TOKEN'],
    },
    tokenRule(/^xoxb-[A-Za-z0-9-]+$/u, 'xoxb-'),
  ),
  SLACK_APP_TOKEN: variable(
    {
      group: 'Slack',
      about: 'Connects over Socket Mode, which needs no public address.',
      expected: 'a token that begins with xapp-',
      where: 'api.slack.com/apps → your app → Basic Information → App-Level Tokens (scope connections:write)',
      example: 'xapp-…',
      whenUnset: 'HTTP with SLACK_SIGNING_SECRET',
      misnamed: ['SLACK_APP_LEVEL_TOKEN', 'SLACK_SOCKET_TOKEN'],
    },
    tokenRule(/^xapp-[A-Za-z0-9-]+$/u, 'xapp-'),
  ),
  SLACK_SIGNING_SECRET: variable(
    {
      group: 'Slack',
      about: 'Checks what Slack sends over HTTP to PORT; read only without SLACK_APP_TOKEN.',
      expected: 'the signing secret: letters and digits, usually 32',
      where: 'api.slack.com/apps → your app → Basic Information → App Credentials → Signing Secret',
      example: '32 letters and digits',
      whenUnset: 'Socket Mode with SLACK_APP_TOKEN',
      misnamed: ['SLACK_SIGNING_KEY', 'SLACK_SECRET'],
    },
    (value) => (/^[A-Za-z0-9]{16,128}$/u.test(value) ? null : looksLike(value)),
  ),
  SLACK_API_URL: variable(
    {
      group: 'Slack',
      about: 'Another Web API than Slack’s own, for tests.',
      expected: 'a web address such as http://127.0.0.1:4000/api/',
      where: null,
      example: 'http://127.0.0.1:4000/api/',
      whenUnset: 'Slack’s own',
    },
    webAddressRule,
  ),
};

type SlackPresence = {
  readonly SLACK_BOT_TOKEN?: string | undefined;
  readonly SLACK_APP_TOKEN?: string | undefined;
  readonly SLACK_SIGNING_SECRET?: string | undefined;
};

/** A bot token needs a way in, and a way in needs a bot token. */
export function checkSlackTogether(values: SlackPresence, context: z.RefinementCtx<SlackPresence>): void {
  const { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_SIGNING_SECRET: secret } = values;
  if (bot === undefined && (app ?? secret) !== undefined) {
    const other = app === undefined ? 'SLACK_SIGNING_SECRET' : 'SLACK_APP_TOKEN';
    const message = `missing, although ${other} is set: Slack needs both.`;
    context.addIssue({ code: 'custom', path: ['SLACK_BOT_TOKEN'], message });
  }
  if (bot !== undefined && app === undefined && secret === undefined) {
    const message =
      'missing, although SLACK_BOT_TOKEN is set: expected SLACK_APP_TOKEN (Socket Mode, no public address needed) or SLACK_SIGNING_SECRET (HTTP).';
    context.addIssue({ code: 'custom', path: ['SLACK_APP_TOKEN'], message });
  }
}
