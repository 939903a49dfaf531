/** Owns the metrics: what is counted, under which names, and how the numbers of the moment are read. */
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import type { Metrics } from '../core/ports/metrics.ts';

export type SurfaceState = { readonly surface: string; readonly isReady: boolean };

/** Read when somebody looks, never kept up to date in between. */
export type Readings = {
  readonly surfaces: () => readonly SurfaceState[];
  readonly dossiers: () => number;
  readonly brokenFiles: () => number;
};

export type OperatorMetrics = Metrics & {
  /** Prometheus' text format. */
  read(): Promise<string>;
  readonly contentType: string;
};

export function createMetrics(readings: Readings): OperatorMetrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const requests = new Counter({
    name: 'prepbot_requests_total',
    help: 'Commands and clicks answered',
    labelNames: ['surface', 'request', 'outcome'] as const,
    registers: [register],
  });
  new Gauge({
    name: 'prepbot_surface_ready',
    help: '1 while a surface is connected and its token was answered',
    labelNames: ['surface'] as const,
    registers: [register],
    collect() {
      for (const { surface, isReady } of readings.surfaces()) this.set({ surface }, isReady ? 1 : 0);
    },
  });
  gauge(register, 'prepbot_dossiers', 'Companies and roles in the catalogue', readings.dossiers);
  gauge(register, 'prepbot_broken_files', 'Dossier files that could not be read', readings.brokenFiles);
  return {
    answered: (surface, request, outcome) => requests.inc({ surface, request, outcome }),
    read: () => register.metrics(),
    contentType: register.contentType,
  };
}

function gauge(register: Registry, name: string, help: string, read: () => number): void {
  new Gauge({
    name,
    help,
    registers: [register],
    collect() {
      this.set(read());
    },
  });
}
