/** Owns what of a value may stand in the log: plain data, errors with their causes, nothing that is secret by its name, no bodies of requests. */
import { REDACTED } from './redact-secrets.ts';

/** Deeper than any fact of ours; SDK errors can hold whole sockets. */
const MAX_DEPTH = 6;
const MAX_ENTRIES = 50;

const SECRET_NAMES =
  /^(?:.*token|.*secret|.*password|.*signature|authorization|cookie|set-cookie|response_?url|trigger_?id|ticket)$/iu;

/** What SDK errors carry of a request: headers with tokens, bodies with members' own words. */
const BODIES = new Set(['config', 'request', 'response', 'headers', 'requestBody', 'body']);

/** A copy that is safe to write as JSON. Cycles and what lies too deep are named, not followed. */
export function toLoggable(value: unknown): unknown {
  return copy(value, 0, new Set());
}

function copy(value: unknown, depth: number, above: ReadonlySet<object>): unknown {
  if (typeof value === 'bigint' || typeof value === 'symbol') return value.toString();
  if (typeof value === 'function') return '[function]';
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'invalid date' : value.toISOString();
  if (value instanceof URL) return value.href;
  if (above.has(value)) return '[circular]';
  if (depth >= MAX_DEPTH) return '[deeper]';
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  const within = new Set(above).add(value);
  const next = (inner: unknown): unknown => copy(inner, depth + 1, within);
  if (value instanceof Error) return copyError(value, next);
  if (Array.isArray(value)) return value.slice(0, MAX_ENTRIES).map(next);
  if (value instanceof Map)
    return copyEntries(
      [...value].map(([key, inner]) => [String(key), inner]),
      next,
    );
  if (value instanceof Set) return [...value].slice(0, MAX_ENTRIES).map(next);
  return copyEntries(Object.entries(value), next);
}

type Copy = (inner: unknown) => unknown;

function copyEntries(entries: readonly (readonly [string, unknown])[], next: Copy): Record<string, unknown> {
  return Object.fromEntries(
    entries
      .slice(0, MAX_ENTRIES)
      .map(([name, inner]) => [name, SECRET_NAMES.test(name) && inner !== null ? REDACTED : next(inner)]),
  );
}

function copyError(error: Error, next: Copy): Record<string, unknown> {
  const facts = Object.entries(error).filter(([name]) => !BODIES.has(name));
  return {
    ...copyEntries(facts, next),
    type: error.name,
    message: error.message,
    stack: error.stack,
    ...(error.cause === undefined ? {} : { cause: next(error.cause) }),
    ...(error instanceof AggregateError ? { errors: next(error.errors) } : {}),
  };
}
