/** Owns the one text by which a channel, or a person, is compared and looked up in an index. */
import type { MemberIdentity } from '../core/commands/member-key.ts';
import type { Surface } from '../core/commands/request.ts';
import type { Destination, Place } from '../core/ports/channel-messenger.ts';

/** JSON keeps the parts apart, whatever they hold. */
export const placeTarget = ({ surface, workspaceId, channelId }: Place): string =>
  JSON.stringify(['channel', surface, workspaceId ?? '', channelId]);

/** On Discord a person is the same in every server. */
export const memberTarget = ({ surface, workspaceId, memberId }: MemberIdentity): string =>
  JSON.stringify(['member', surface, surface === 'slack' ? (workspaceId ?? '') : '', memberId]);

export const surfaceOf = (destination: Destination): Surface =>
  destination.kind === 'member' ? destination.surface : destination.place.surface;

export function targetOf(destination: Destination): string {
  switch (destination.kind) {
    case 'channel':
    case 'thread':
      return placeTarget(destination.place);
    case 'member':
      return memberTarget(destination);
  }
}
