/** Owns the metrics: what is counted, and how the numbers of the moment are read. */
import type { DailyNumbers } from '../core/daily/read-numbers.ts';
import type { Metrics } from '../core/ports/metrics.ts';

export type SurfaceState = { readonly surface: string; readonly isReady: boolean };

/** Read when somebody looks, never kept up to date in between. */
export type Readings = {
  readonly surfaces: () => readonly SurfaceState[];
  readonly dossiers: () => number;
  readonly brokenFiles: () => number;
  /** Of the last 24 hours; null: it cannot be told now. */
  readonly daily: () => Promise<DailyNumbers | null>;
};

/** How often a kind of request ended in one way. */
export type Count = {
  readonly surface: string;
  readonly request: string;
  readonly outcome: string;
  times: number;
};

export type OperatorMetrics = Metrics & {
  /** Prometheus' text format, and how HTTP names it. */
  read(): Promise<{ readonly contentType: string; readonly text: string }>;
};

export function createMetrics(readings: Readings): OperatorMetrics {
  const counts = new Map<string, Count>();
  const loadRegistry = once(async () => {
    const { createRegistry } = await import('./metrics-registry.ts');
    return createRegistry(readings, () => counts.values());
  });
  return {
    answered(surface, request, outcome) {
      const name = `${surface} ${outcome} ${request}`;
      const count = counts.get(name) ?? { surface, request, outcome, times: 0 };
      count.times += 1;
      counts.set(name, count);
    },
    async read() {
      const registry = await loadRegistry();
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null;
  return () => (made ??= make());
}
