/** Owns who asks: the person's own workspace, on single workspaces, on Enterprise Grid and in shared channels. */
import type { Actor } from '../../core/commands/request.ts';
import { cleanLine } from '../../core/text/normalise.ts';

type PersonFacts = {
  readonly memberId: string;
  /** As the payload names the person: on Enterprise Grid this can be the organisation (`E…`). */
  readonly personTeamId: string | null;
  /** Where it happened: null for an app that is installed for a whole organisation. */
  readonly teamId: string | null;
  readonly enterpriseId: string | null;
  readonly name: string;
};

/**
 * A member of another workspace (Slack Connect) keeps their own. An organisation's id stands for a person only where no
 * workspace is told, so that a command and a click of one person carry the same key.
 */
export function personOf(facts: PersonFacts): Actor {
  const isWorkspace = facts.personTeamId !== null && !facts.personTeamId.startsWith('E');
  const workspaceId = isWorkspace
    ? facts.personTeamId
    : (facts.teamId ?? facts.enterpriseId ?? facts.personTeamId);
  return { surface: 'slack', workspaceId, memberId: facts.memberId, name: cleanLine(facts.name) };
}
