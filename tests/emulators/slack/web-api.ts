/** Owns the Web API's methods that the bot calls, with Slack's checks of tokens and scopes. */
import {
  BOT_ID,
  BOT_USER_ID,
  lacksScope,
  refuse,
  type ApiAnswer,
  type ApiCall,
  type Method,
  type WebApiOptions,
} from './calls.ts';
import { CHAT_METHODS } from './chat-methods.ts';
import { CONVERSATION_METHODS } from './conversation-methods.ts';
import { FILE_METHODS } from './file-methods.ts';
import { APP_ID } from './payloads.ts';
import { PEOPLE_METHODS } from './people-methods.ts';

/** Each with what a bot token needs for it; a method that depends on the channel's kind checks that itself. */
const METHODS: Readonly<Record<string, Method>> = {
  'auth.test': { scope: null, run: authTest },
  // https://docs.slack.dev/reference/methods/views.open, views.update: no scope needed.
  'views.open': { scope: null, run: showView },
  'views.update': { scope: null, run: showView },
  ...CHAT_METHODS,
  ...CONVERSATION_METHODS,
  ...PEOPLE_METHODS,
  ...FILE_METHODS,
};

export function answerApiCall(call: ApiCall, options: WebApiOptions): ApiAnswer {
  if (call.method === 'apps.connections.open') return openConnection(call, options);
  const method = Object.hasOwn(METHODS, call.method) ? METHODS[call.method] : undefined;
  if (method === undefined) return refuse('unknown_method', { req_method: call.method });
  const { tokens } = options;
  const token = call.bearer ?? call.arguments.get('token');
  if (token === null || token === '') return refuse('not_authed');
  if (token === tokens.app) return refuse('not_allowed_token_type');
  if (token !== tokens.bot) return refuse('invalid_auth');
  if (!tokens.isBotAlive) return refuse(tokens.deadAs ?? 'invalid_auth');
  const lacking = method.scope === null ? null : lacksScope(method.scope, tokens);
  return lacking ?? method.run(call, options);
}

function authTest(_call: ApiCall, { workspace }: WebApiOptions): ApiAnswer {
  return {
    ok: true,
    url: `https://${workspace.domain}.slack.com/`,
    team: 'Study group',
    user: 'prepbot',
    team_id: workspace.teamId,
    user_id: BOT_USER_ID,
    bot_id: BOT_ID,
    is_enterprise_install: workspace.isOrgInstall,
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
  if (call.bearer !== tokens.app) return refuse('invalid_auth');
  if (!tokens.isAppAlive) return refuse(tokens.deadAs ?? 'invalid_auth');
  return { ok: true, url: `${openConnectionUrl()}&app_id=${APP_ID}` };
}
