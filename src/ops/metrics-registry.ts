/** Owns the numbers as Prometheus reads them: the library is loaded when somebody first looks, not when the program starts. */
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';
import type { Count, Readings } from './metrics.ts';

/** `counts` are read at each look. */
export function createRegistry(readings: Readings, counts: () => Iterable<Count>): Registry {
  const register = new Registry();
  collectDefaultMetrics({ register });
  new Counter({
    name: 'prepbot_requests_total',
    help: 'Commands and clicks answered',
    labelNames: ['surface', 'request', 'outcome'] as const,
    registers: [register],
    collect() {
      this.reset();
      for (const { surface, request, outcome, times } of counts()) {
        this.inc({ surface, request, outcome }, times);
      }
    },
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
  return register;
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
