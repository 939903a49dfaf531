/** Owns who asks, where and in which language, as the page tells it. */
import { NO_RIGHTS, type Request } from '../../core/commands/request.ts';
import type { Locale } from '../../core/i18n/locale.ts';
import type { Member } from '../members.ts';

export function mapRequest(member: Member, publicLocale: Locale): Request {
  return {
    actor: { surface: 'playground', workspaceId: null, memberId: member.id, name: member.name },
    channelId: 'study',
    rights: NO_RIGHTS,
    timeZone: null,
    isShareable: true,
    locale: member.locale,
    publicLocale,
  };
}
