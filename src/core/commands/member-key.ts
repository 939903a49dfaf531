/** Owns reading a member's key back into who they are, as records of channels name them. */
import type { Surface } from './request.ts';

export type MemberIdentity = {
  readonly surface: Surface;
  /** Null where ids are unique without it: everywhere but on Slack. */
  readonly workspaceId: string | null;
  readonly memberId: string;
};

const SURFACES: readonly Surface[] = ['slack', 'discord', 'playground', 'terminal'];

/** What `actorKey` made the key of; null where it made no such key. */
export function parseMemberKey(key: string): MemberIdentity | null {
  const [name, ...rest] = key.split(':');
  const surface = SURFACES.find((one) => one === name);
  if (surface === undefined) return null;
  if (surface !== 'slack') return identity(surface, null, rest.join(':'));
  const [workspaceId = '', ...memberId] = rest;
  return identity(surface, workspaceId, memberId.join(':'));
}

const identity = (surface: Surface, workspaceId: string | null, memberId: string): MemberIdentity | null =>
  memberId === '' ? null : { surface, workspaceId, memberId };

/** The key of whoever is that: what `parseMemberKey` read. */
export const memberKey = ({ surface, workspaceId, memberId }: MemberIdentity): string =>
  surface === 'slack' ? `slack:${workspaceId ?? ''}:${memberId}` : `${surface}:${memberId}`;

/** A form's text that was refused, kept for its author alone: `draft:<member key>:<what it was for>`. */
export const draftKey = (member: string, subject: string): string => `draft:${member}:${subject}`;
