/** Owns the port for counting what is answered, for the operator. */
import type { Surface } from '../commands/request.ts';

export type Metrics = {
  /** One command or click was answered. `request` is a command's or a verb's name: few, and never anybody's words. */
  answered(surface: Surface, request: string, outcome: 'ok' | 'failed' | 'unknown'): void;
};
