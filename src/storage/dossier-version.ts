/** Owns what tells one version of a dossier file from another. */
import { createHash } from 'node:crypto';

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

/** A content under a name: both decide what the parser makes of it. */
export const versionOf = (file: string, hash: string): string => `${hash} ${file}`;
