/** Owns who asks, where and in which language, as the page tells it. */
import type { Request } from '../../core/commands/request.ts';
import type { Locale } from '../../core/i18n/locale.ts';
import type { Member } from '../members.ts';
import { CHANNEL_ID } from '../world.ts';

export function mapRequest(member: Member, publicLocale: Locale): Request {
  return {
    actor: { surface: 'playground', workspaceId: null, memberId: member.id, name: member.name },
    channelId: CHANNEL_ID,
    rights: { isManager: member.isOrganiser, roleIds: [] },
    timeZone: null,
    isShareable: true,
    locale: member.locale,
    publicLocale,
  };
}
