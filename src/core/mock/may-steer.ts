/** Owns who may steer a session: its opener, whoever looks after the channel, and participants once the opener is gone. */
import { isIn, OPENER_GONE_MS, type SessionState } from './session.ts';

export function maySteer(
  state: SessionState,
  who: { readonly member: string; readonly isOrganiser: boolean },
  at: number,
): boolean {
  if (who.isOrganiser || who.member === state.opener) return true;
  return isIn(state, who.member) && isOpenerGone(state, at);
}

/** Left, or silent for ten minutes. */
export const isOpenerGone = (state: SessionState, at: number): boolean =>
  !isIn(state, state.opener) || at - state.openerSeenAt >= OPENER_GONE_MS;
