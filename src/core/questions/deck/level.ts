/** Owns which levels of questions a role calls for. */
import type { Level } from '../bank/bank-question.ts';
import type { LevelRange } from './deck.ts';

const SENIOR =
  /\b(?:senior|sr|lead|staff|principal|architect|head|expert|chief|distinguished|vp|director|manager)\b|시니어|선임|책임|수석|리드|리더|팀장|파트장|아키텍트|고급|전문가|경력\s?(?:[5-9]|1\d)\s?년/iu;
const JUNIOR =
  /\b(?:junior|jr|intern|internship|trainee|graduate|new grad|entry[- ]level|associate|apprentice|working student)\b|주니어|신입|인턴|초급|수습|신규 입사/iu;
const MID = /\b(?:intermediate|mid|mid[- ]level|middle)\b|미들|중급/iu;

const RANGES: Readonly<Record<Level, LevelRange>> = { 1: [1, 2, 3], 2: [2, 1, 3], 3: [3, 2, 1] };

/** Senior roles: mostly 3 and 2. Juniors: 1 and 2. Everybody else, and where no role is stated: 2 and 1. */
export function levelsFor(role: string | null, set: Level | null = null): LevelRange {
  if (set !== null) return RANGES[set];
  if (role === null || MID.test(role)) return RANGES[2];
  if (JUNIOR.test(role)) return RANGES[1];
  return SENIOR.test(role) ? RANGES[3] : RANGES[2];
}
