/** Owns the check at the start: is the bot's token good, and may it do what is needed? */
import type { WebClient } from '@slack/web-api';
import { PlatformError } from '../core/errors.ts';
import type { Logger } from '../core/ports/logger.ts';
import { mapSlackError } from './map-error.ts';
import { BOT_SCOPE_NAMES } from './registration/scopes.ts';

export type Authorisation = {
  readonly teamId: string | null;
  readonly botId: string;
  readonly botUserId: string;
  /** Of the workspace, such as `https://acme.slack.com/`; null where Slack does not tell it. */
  readonly workspaceUrl: string | null;
};

const ADVICE = {
  SLACK_BOT_TOKEN:
    'copy the Bot User OAuth Token again from api.slack.com/apps → your app → OAuth & Permissions (install the app first)',
  SLACK_APP_TOKEN:
    'make an App-Level Token with the scope connections:write at api.slack.com/apps → your app → Basic Information',
} as const;

/** The same error for an operator: which variable it is about, and what to do. Other errors stay as they are. */
export function explainToken(error: PlatformError, variable: keyof typeof ADVICE): PlatformError {
  if (error.kind !== 'unauthorised' && error.kind !== 'forbidden') return error;
  const name = String(error.context['slackError']);
  const message = `Slack does not accept ${variable} (${name}): ${ADVICE[variable]}.`;
  return new PlatformError(error.kind, message, { ...error.context, variable }, error);
}

/** Throws `PlatformError`; missing scopes are told, since most of the bot works without them. */
export async function verifyToken(
  client: WebClient,
  botToken: string,
  logger: Logger,
): Promise<Authorisation> {
  const answer = await client.auth.test({ token: botToken }).catch((error: unknown) => {
    throw explainToken(mapSlackError(error, 'auth.test'), 'SLACK_BOT_TOKEN');
  });
  const granted = answer.response_metadata?.scopes;
  const missing = granted === undefined ? [] : BOT_SCOPE_NAMES.filter((scope) => !granted.includes(scope));
  if (missing.length > 0) {
    logger.warn(
      { missing },
      `the Slack app lacks ${missing.join(', ')}: add what is missing under OAuth & Permissions and install the app again`,
    );
  }
  return {
    teamId: answer.team_id ?? null,
    botId: answer.bot_id ?? '',
    botUserId: answer.user_id ?? '',
    workspaceUrl: answer.url ?? null,
  };
}
