/** Owns what the deliveries and faces of a session are called: `m12/round/1` names the session, what is said, and which. */

/**
 * Of which a session has one. `mine`: each member's own report, where the platform has it sent; `unplaced`: to its opener.
 */
const ALONE = ['lobby', 'thread', 'report', 'mine', 'deleted', 'silenced', 'unplaced'] as const;
type Alone = (typeof ALONE)[number];

export type MockSubject = { readonly session: string } & (
  | { readonly what: Alone }
  | { readonly what: 'round' | 'follow-up'; readonly round: number }
  /** Part 1, 2, … of the answers. */
  | { readonly what: 'reveal'; readonly round: number; readonly part: number }
);

export function mockSubject(subject: MockSubject): string {
  const { session, what } = subject;
  switch (what) {
    case 'round':
    case 'follow-up':
      return `${session}/${what}/${subject.round}`;
    case 'reveal':
      return `${session}/${what}/${subject.round}/${subject.part}`;
    default:
      return `${session}/${what}`;
  }
}

const SHAPE = /^([a-z]\d+)\/([a-z-]+)(?:\/(\d{1,2}))?(?:\/(\d{1,2}))?$/u;

/** Null for a text that names nothing of a session. */
export function parseMockSubject(text: string): MockSubject | null {
  const [, session, named, round, part] = SHAPE.exec(text) ?? [];
  if (session === undefined) return null;
  const alone = ALONE.find((one) => one === named);
  if (alone !== undefined) return round === undefined ? { session, what: alone } : null;
  if (round === undefined) return null;
  if (named === 'reveal')
    return part === undefined ? null : { session, what: named, round: Number(round), part: Number(part) };
  if (named !== 'round' && named !== 'follow-up') return null;
  return part === undefined ? { session, what: named, round: Number(round) } : null;
}
