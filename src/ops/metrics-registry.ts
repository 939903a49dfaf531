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
  dailyGauges(register, readings.daily);
  return register;
}

/** Expected against sent; nothing where the records cannot be read now. */
function dailyGauges(register: Registry, daily: Readings['daily']): void {
  const read = shared(daily);
  dailyGauge(register, {
    name: 'prepbot_daily_schedules',
    help: 'Schedules of daily questions; paused ones by the reason',
    labels: ['state', 'reason'],
    async fill(set) {
      const schedules = (await read())?.schedules;
      if (schedules === undefined) return;
      set({ state: 'active', reason: '' }, schedules.active);
      for (const [reason, count] of Object.entries(schedules.paused)) set({ state: 'paused', reason }, count);
    },
  });
  dailyGauge(register, {
    name: 'prepbot_daily_posts',
    help: 'Daily posts of the last 24 hours: expected, and of these out (seen by people) and missed',
    labels: ['state'],
    async fill(set) {
      for (const [state, count] of Object.entries((await read())?.posts ?? {})) set({ state }, count);
    },
  });
  dailyGauge(register, {
    name: 'prepbot_deliveries',
    help: 'What was to be said in the last 24 hours, by what became of it',
    labels: ['state'],
    async fill(set) {
      for (const [state, count] of Object.entries((await read())?.deliveries ?? {})) set({ state }, count);
    },
  });
}

type DailyGauge = {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
  readonly fill: (set: (labels: Readonly<Record<string, string>>, value: number) => void) => Promise<void>;
};

function dailyGauge(register: Registry, { name, help, labels, fill }: DailyGauge): void {
  new Gauge({
    name,
    help,
    labelNames: [...labels],
    registers: [register],
    async collect() {
      this.reset();
      await fill((values, value) => this.set({ ...values }, value));
    },
  });
}

/** Whoever asks while a look is under way gets that one's answer. */
function shared<Value>(look: () => Promise<Value>): () => Promise<Value> {
  let current: Promise<Value> | null = null;
  return () =>
    (current ??= look().finally(() => {
      current = null;
    }));
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
