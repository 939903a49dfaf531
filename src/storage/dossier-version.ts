/** Owns what tells one version of a dossier file from another. */

// As an import it would load WebCrypto as well: 3 ms of every start.
const { createHash } = process.getBuiltinModule('node:crypto');

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('base64');

/** A content under a name: both decide what the parser makes of it. */
export const versionOf = (file: string, hash: string): string => `${hash} ${file}`;
