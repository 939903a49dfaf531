/** Owns the app manifest: what somebody pastes at api.slack.com/apps to create the Slack app, made from the commands. */
import type { CommandDefinition } from '../../core/commands/define-command.ts';
import { messagesIn } from '../../core/i18n/locale.ts';
import { BOT_SCOPE_NAMES } from './scopes.ts';
import { speakCommand } from './speak-command.ts';

type SlashCommand = {
  readonly command: string;
  readonly description: string;
  readonly usage_hint?: string;
  readonly should_escape: boolean;
};

type Manifest = {
  readonly display_information: { readonly name: string; readonly description: string };
  readonly features: {
    readonly app_home: {
      readonly home_tab_enabled: boolean;
      readonly messages_tab_enabled: boolean;
      readonly messages_tab_read_only_enabled: boolean;
    };
    readonly bot_user: { readonly display_name: string; readonly always_online: boolean };
    readonly slash_commands: readonly SlashCommand[];
  };
  readonly oauth_config: { readonly scopes: { readonly bot: readonly string[] } };
  readonly settings: {
    readonly interactivity: { readonly is_enabled: boolean };
    readonly org_deploy_enabled: boolean;
    readonly socket_mode_enabled: boolean;
    readonly token_rotation_enabled: boolean;
  };
};

export function buildManifest(commands: readonly CommandDefinition[]): Manifest {
  return {
    display_information: {
      name: 'Prepbot',
      description: 'Interview preparation for study groups: company dossiers, right where you talk.',
    },
    features: {
      // Without its messages tab nobody gets direct messages from an app; commands can be typed there too.
      app_home: {
        home_tab_enabled: false,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: 'Prepbot', always_online: true },
      slash_commands: slashCommands(commands),
    },
    oauth_config: { scopes: { bot: BOT_SCOPE_NAMES } },
    settings: {
      interactivity: { is_enabled: true },
      org_deploy_enabled: false,
      socket_mode_enabled: true,
      token_rotation_enabled: false,
    },
  };
}

/** One slash command a family, in the order of the definitions; its words stand in the hint. */
function slashCommands(commands: readonly CommandDefinition[]): readonly SlashCommand[] {
  const english = messagesIn('en');
  const families = Map.groupBy(
    commands.map((command) => ({ command, ...speakCommand(command) })),
    ({ family }) => family,
  );
  return Array.from(families, ([family, members]) => {
    const named = members.find(({ command }) => command.name === family) ?? members[0];
    const hint = members.map(({ command, words }) => hintOf(command, words)).filter((part) => part !== '');
    return {
      command: `/${family}`,
      description: named?.command.describe(english) ?? '',
      ...(hint.length === 0 ? {} : { usage_hint: hint.join(' | ') }),
      // Names and channels are read as they were typed, not as Slack's ids.
      should_escape: false,
    };
  });
}

function hintOf({ options }: CommandDefinition, words: readonly string[]): string {
  return [...words, ...options.map(({ name, isRequired }) => (isRequired ? `<${name}>` : `[${name}]`))].join(
    ' ',
  );
}
