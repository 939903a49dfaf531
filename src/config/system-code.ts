/** Owns the operating system's code in an error, such as ENOENT. */

export function systemCode(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
