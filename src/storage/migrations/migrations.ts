/** Owns the list of migrations. A released one never changes; a new one goes at the end, with the next number. */
import type { Migration } from 'kysely/migration';

export type Migrations = Readonly<Record<string, Migration>>;

export const MIGRATIONS: Migrations = {
  '0001-shares-and-scratch': later(
    async () => (await import('./0001-shares-and-scratch.ts')).sharesAndScratch,
  ),
  '0002-notes': later(async () => (await import('./0002-notes.ts')).notes),
  '0003-daily-question': later(async () => (await import('./0003-daily-question.ts')).dailyQuestion),
  '0004-mock-sessions': later(async () => (await import('./0004-mock-sessions.ts')).mockSessions),
};

/** The names are read at every start; what is behind them, and Kysely with it, only when it has to run. */
function later(load: () => Promise<Migration>): Migration {
  return { up: async (db) => (await load()).up(db) };
}
