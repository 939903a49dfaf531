/** Owns the port of the dossiers: the catalogue as it is now, and what could not be read. */
import type { Catalogue } from '../catalogue/catalogue.ts';

/** A file whose present version cannot be used, or a folder that cannot be read. */
export type BrokenFile = {
  readonly kind: 'file' | 'folder';
  /** The folder's name and the path in it, for everybody's eyes: `seeds/kakao.md`. */
  readonly file: string;
  /** Where it lies on this machine: for the operator alone. */
  readonly path: string;
  /** For the operator: where and what, or why it was refused. */
  readonly reason: string;
};

export type DossierSource = {
  /** A snapshot. It stays as it is; after a change there is another, with a higher version. */
  catalogue(): Catalogue;
  /** What of the folders is not in the catalogue. Where an earlier version was good, that one still answers. */
  brokenFiles(): readonly BrokenFile[];
  /** Reads all that has changed since the last time. Never throws for a file or folder that cannot be read. */
  load(): Promise<void>;
  /** Loads, then follows what changes until it is closed. */
  start(): Promise<void>;
  /** Called after each change that made another catalogue or other broken files. Gives back how to stop listening. */
  onChange(listener: () => void): () => void;
  close(): Promise<void>;
};
