/** Owns the list of migrations. A released one never changes; a new one goes at the end, with the next number. */
import type { Migration } from 'kysely/migration';
import { sharesAndScratch } from './0001-shares-and-scratch.ts';
import { notes } from './0002-notes.ts';

export type Migrations = Readonly<Record<string, Migration>>;

export const MIGRATIONS: Migrations = { '0001-shares-and-scratch': sharesAndScratch, '0002-notes': notes };
