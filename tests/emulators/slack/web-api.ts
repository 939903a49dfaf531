/** Owns the Web API's methods that the bot calls, with Slack's checks of tokens and scopes. */
import type { Workspace } from './payloads.ts';
import { APP_ID } from './payloads.ts';
import type { Views } from './views.ts';
import type { World } from './world.ts';

export type Tokens = {
  bot: string;
  app: string;
  isBotAlive: boolean;
  isAppAlive: boolean;
  /** Scopes of the bot token. */
  scopes: readonly string[];
};

type ApiCall = {
  readonly method: string;
  readonly arguments: URLSearchParams;
  readonly bearer: string | null;
};
type ApiAnswer = Readonly<Record<string, unknown>> & { readonly ok: boolean };

type WebApiOptions = {
  readonly world: World;
  readonly workspace: Workspace;
  readonly tokens: Tokens;
  readonly openConnectionUrl: () => string;
  readonly views: Views;
  /** What a bot should not have sent. */
  readonly violate: (text: string) => void;
};

const refuse = (error: string, more: object = {}): ApiAnswer => ({ ok: false, error, ...more });

export function answerApiCall(call: ApiCall, options: WebApiOptions): ApiAnswer {
  switch (call.method) {
    case 'auth.test':
      return withBotToken(call, options, null, () => ({
        ok: true,
        url: `https://${options.workspace.domain}.slack.com/`,
        team: 'Study group',
        user: 'prepbot',
        team_id: options.workspace.teamId,
        user_id: 'U0PREPBOT',
        bot_id: 'B0PREPBOT',
        is_enterprise_install: options.workspace.isOrgInstall,
      }));
    case 'users.info':
      return withBotToken(call, options, 'users:read', () => usersInfo(call, options));
    // https://docs.slack.dev/reference/methods/views.open, views.update: no scope needed.
    case 'views.open':
      return withBotToken(call, options, null, () => showView(call, options));
    case 'views.update':
      return withBotToken(call, options, null, () => showView(call, options));
    case 'apps.connections.open':
      return openConnection(call, options);
    default:
      return refuse('unknown_method', { req_method: call.method });
  }
}

function withBotToken(
  call: ApiCall,
  { tokens }: WebApiOptions,
  scope: string | null,
  answer: () => ApiAnswer,
): ApiAnswer {
  const token = call.bearer ?? call.arguments.get('token');
  if (token === null || token === '') return refuse('not_authed');
  if (token === tokens.app) return refuse('not_allowed_token_type');
  if (token !== tokens.bot || !tokens.isBotAlive) return refuse('invalid_auth');
  if (scope !== null && !tokens.scopes.includes(scope)) {
    return refuse('missing_scope', { needed: scope, provided: tokens.scopes.join(',') });
  }
  return answer();
}

function usersInfo(call: ApiCall, { world }: WebApiOptions): ApiAnswer {
  const member = world.members.get(call.arguments.get('user') ?? '');
  if (member === undefined) return refuse('user_not_found');
  const includesLocale = call.arguments.get('include_locale') === 'true';
  return {
    ok: true,
    user: {
      id: member.id,
      team_id: member.teamId,
      name: member.name,
      real_name: member.displayName,
      profile: { display_name: member.displayName },
      ...(includesLocale ? { locale: member.locale } : {}),
    },
  };
}

function showView({ method, arguments: given }: ApiCall, { views, violate }: WebApiOptions): ApiAnswer {
  const body: unknown = JSON.parse(given.get('view') ?? 'null');
  const shown =
    method === 'views.open'
      ? views.open(given.get('trigger_id') ?? '', body)
      : views.update(given.get('view_id') ?? '', body);
  if ('error' in shown) {
    const messages = shown.details ?? [];
    if (shown.error.startsWith('invalid')) violate(`${method}: ${shown.error} ${messages.join(' ')}`);
    return refuse(shown.error, { response_metadata: { messages } });
  }
  return { ok: true, view: { id: shown.id, hash: shown.hash, type: 'modal' } };
}

/** The app token goes in the header alone: https://docs.slack.dev/reference/methods/apps.connections.open */
function openConnection(call: ApiCall, { tokens, openConnectionUrl }: WebApiOptions): ApiAnswer {
  if (call.bearer === null) return refuse('not_authed');
  if (call.bearer === tokens.bot) return refuse('not_allowed_token_type');
  if (call.bearer !== tokens.app || !tokens.isAppAlive) return refuse('invalid_auth');
  return { ok: true, url: `${openConnectionUrl()}&app_id=${APP_ID}` };
}
