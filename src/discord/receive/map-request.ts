/** Owns who asks, where and in which language, as an interaction tells it. */
import { GuildMember, PermissionFlagsBits } from 'discord.js';
import type { Interaction } from 'discord.js';
import type { Request } from '../../core/commands/request.ts';
import { localeOf, type Locale } from '../../core/i18n/locale.ts';
import { cleanLine } from '../../core/text/normalise.ts';
import type { Surroundings } from './raw-interactions.ts';

/** `language` is for what everybody sees where no server states its own: in the bot's direct messages. */
export function mapRequest(
  interaction: Interaction,
  { channelId, roleIds }: Surroundings,
  language: Locale,
): Request {
  return {
    actor: {
      surface: 'discord',
      workspaceId: interaction.guildId,
      memberId: interaction.user.id,
      name: cleanLine(nameOf(interaction)),
    },
    channelId: interaction.guildId === null ? null : (channelId ?? interaction.channelId),
    // Administrators have every permission, as `has` knows.
    rights: {
      isManager: interaction.memberPermissions?.has(PermissionFlagsBits.ManageGuild) ?? false,
      roleIds,
    },
    timeZone: null,
    isShareable: interaction.guildId !== null,
    locale: localeOf(interaction.locale),
    publicLocale:
      interaction.guildId === null || interaction.guildLocale === null
        ? language
        : localeOf(interaction.guildLocale),
  };
}

/** As the server shows them: nickname, else display name. */
function nameOf({ member, user }: Interaction): string {
  if (member instanceof GuildMember) return member.displayName;
  return member?.nick ?? user.displayName;
}
