/** Owns the record of what the bot asked for, and who is told at which step of it. */

/** `arrived`: nothing was done yet. `done`: it was, and nothing was answered yet. `answered`: the answer is out. */
export type Step = {
  readonly at: 'arrived' | 'done' | 'answered';
  /** A method's name, `response_url` or `upload`. */
  readonly target: string;
  readonly channelId: string | null;
  /** The how-manieth call of this target, from 1. */
  readonly count: number;
};

/** With 'drop' at `arrived` the request never reached Slack: nothing happens, and the connection breaks. */
export type StepListener = (step: Step) => 'drop' | void | Promise<'drop' | void>;

export type RequestRecord = {
  readonly target: string;
  readonly channelId: string | null;
  readonly threadTs: string | null;
  /** `ok`, Slack's own word for why not, `status 500`, `cut`; null: it waits. */
  outcome: string | null;
};

export type Requests = {
  readonly all: readonly RequestRecord[];
  /** By `<target> <channel>`. */
  readonly to: (pattern: RegExp) => readonly RequestRecord[];
  begin(request: Omit<RequestRecord, 'outcome'>): {
    readonly record: RequestRecord;
    /** Tells everybody who listens, and waits for them; true: it is to be dropped. */
    readonly tell: (at: Step['at']) => Promise<boolean>;
  };
  /** Until the returned function is called. */
  readonly listen: (listener: StepListener) => () => void;
};

export function createRequests(): Requests {
  const all: RequestRecord[] = [];
  const listeners = new Set<StepListener>();
  return {
    all,
    to: (pattern) => all.filter(({ target, channelId }) => pattern.test(`${target} ${channelId ?? ''}`)),
    begin(request) {
      const record = { ...request, outcome: null };
      all.push(record);
      const { target, channelId } = record;
      const count = all.filter((one) => one.target === target).length;
      return {
        record,
        async tell(at) {
          const answers = [];
          for (const listener of listeners) answers.push(await listener({ at, target, channelId, count }));
          return at === 'arrived' && answers.includes('drop');
        },
      };
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
