/** Owns what is known about an environment variable: its rule, and the facts from which problems, examples and tables are made. */
import { z } from 'zod';

export type VariableFacts = {
  readonly group: 'Slack' | 'Discord' | 'Playground' | 'Program' | 'Operations';
  /** What it is for: one sentence. */
  readonly about: string;
  /** Completes "expected …". */
  readonly expected: string;
  /** Where a person finds the value; null: they choose it. */
  readonly where: string | null;
  /** What a value looks like. */
  readonly example: string;
  /** What holds while it is unset. */
  readonly whenUnset: string;
  /** Other names under which people set it. */
  readonly misnamed?: readonly string[];
};

export const variableFacts = z.registry<VariableFacts>();

/** Null: accepted. Text: refused, and why this value is (never the value itself); empty: nothing more to say. */
type VariableRule = (value: string) => string | null;

/** An optional variable. A refused value does not keep the other rules from being checked. */
export function variable(facts: VariableFacts, rule: VariableRule) {
  return z
    .string()
    .superRefine((value, context) => {
      const why = rule(value);
      if (why !== null) context.addIssue({ code: 'custom', message: refusal(facts.expected, why) });
    })
    .optional()
    .register(variableFacts, facts);
}

function refusal(expected: string, why: string): string {
  return why === '' ? `expected ${expected}.` : `expected ${expected}; ${why}.`;
}

/** Refuses what is not a web address. */
export const webAddressRule: VariableRule = (value) => {
  const url = URL.parse(value);
  if (url === null || !/^https?:$/u.test(url.protocol)) return '';
  return url.search === '' && url.hash === '' ? null : 'this one carries a query or a fragment';
};

/** Refuses what is not a port number; 0 is any free one. */
export const portRule: VariableRule = (value) =>
  /^\d{1,5}$/u.test(value) && Number(value) <= 65_535 ? null : '';

/** An address or a host name, without a scheme and a port. */
const HOST = /^(?:[\da-f:.]+|[a-z\d-]+(?:\.[a-z\d-]+)*)$/iu;

/** Refuses what is not an address to listen on; `portVariable` is where a port belongs. */
export const hostRule =
  (portVariable: string): VariableRule =>
  (value) => {
    if (value.includes('/')) return 'write no scheme and no path';
    if (/^[^:]+:\d+$/u.test(value)) return `the port belongs into ${portVariable}`;
    return HOST.test(value) ? null : '';
  };
