/** Owns the diagnosis of Slack: what can be seen from outside, and what cannot. */
import { WebClient } from '@slack/web-api';
import type { CommandDefinition } from '../core/commands/define-command.ts';
import type { PlatformError } from '../core/errors.ts';
import type { Finding } from '../core/ports/finding.ts';
import type { SlackOptions } from './create-slack-adapter.ts';
import { mapSlackError } from './map-error.ts';
import { BOT_SCOPE_NAMES } from './registration/scopes.ts';
import { speakCommand } from './registration/speak-command.ts';
import { explainToken } from './verify-token.ts';

/** Asks Slack, changes nothing. Never throws for what Slack answers. */
export async function diagnoseSlack(
  options: Pick<SlackOptions, 'botToken' | 'transport' | 'apiUrl'>,
  commands: readonly CommandDefinition[],
): Promise<readonly Finding[]> {
  const client = new WebClient(undefined, {
    ...(options.apiUrl === null ? {} : { slackApiUrl: options.apiUrl }),
    retryConfig: { retries: 1 },
    timeout: 10_000,
  });
  return [
    ...(await botFindings(client, options.botToken)),
    await transportFinding(client, options.transport),
    commandsFinding(commands),
  ];
}

async function botFindings(client: WebClient, token: string): Promise<readonly Finding[]> {
  try {
    const answer = await client.auth.test({ token });
    const granted = answer.response_metadata?.scopes ?? [];
    const missing = BOT_SCOPE_NAMES.filter((scope) => !granted.includes(scope));
    return [
      {
        subject: 'Slack token',
        level: 'ok',
        text: `accepted, as ${answer.user} in ${answer.team} (${answer.team_id})`,
      },
      missing.length === 0
        ? { subject: 'Slack scopes', level: 'ok', text: BOT_SCOPE_NAMES.join(', ') }
        : {
            subject: 'Slack scopes',
            level: 'error',
            text: `missing: ${missing.join(', ')}`,
            advice:
              'add them at api.slack.com/apps → your app → OAuth & Permissions, then install the app again',
          },
    ];
  } catch (error) {
    return [failure('Slack token', explainToken(mapSlackError(error, 'auth.test'), 'SLACK_BOT_TOKEN'))];
  }
}

async function transportFinding(client: WebClient, transport: SlackOptions['transport']): Promise<Finding> {
  const subject = 'Slack transport';
  if (transport.kind === 'http') {
    return {
      subject,
      level: 'note',
      text: `HTTP on port ${transport.port}, path /slack/events; a signing secret can only be checked by a request from Slack`,
      advice: 'save the request URL in the app’s settings: Slack checks it at once',
    };
  }
  try {
    await client.apps.connections.open({ token: transport.appToken });
    return { subject, level: 'ok', text: 'Socket Mode, and the app-level token may open connections' };
  } catch (error) {
    return failure(subject, explainToken(mapSlackError(error, 'apps.connections.open'), 'SLACK_APP_TOKEN'));
  }
}

function commandsFinding(commands: readonly CommandDefinition[]): Finding {
  const families = [...new Set(commands.map((command) => `/${speakCommand(command).family}`))];
  return {
    subject: 'Slack commands',
    level: 'note',
    text: `cannot be seen with a bot token; there should be ${families.join(' and ')}`,
    advice:
      'compare api.slack.com/apps → your app → App Manifest with config/slack-manifest.yaml, printed below',
  };
}

const failure = (subject: string, error: PlatformError): Finding => ({
  subject,
  level: 'error',
  text: error.message,
});
