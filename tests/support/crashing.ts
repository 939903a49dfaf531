/** Owns a process that ends in the middle: at a chosen call, before or after it took effect, and then never says anything again. */

export type Crash = {
  /** The same port, as the process that is about to crash sees it. */
  watch<Port extends object>(port: Port): Port;
  /** How many places there were at which it could have crashed. */
  places(): number;
  hasCrashed(): boolean;
};

/** `at`: 1 is before the first call, 2 after it, 3 before the second one. Infinity: never. */
export function crashAt(at: number): Crash {
  let place = 0;
  let isDead = false;
  const pass = (): Promise<void> => {
    place += 1;
    if (place === at) isDead = true;
    return isDead ? new Promise(() => undefined) : Promise.resolve();
  };
  return {
    places: () => place,
    hasCrashed: () => isDead,
    watch: (port) =>
      new Proxy(port, {
        get(target, name) {
          const value: unknown = Reflect.get(target, name);
          if (typeof value !== 'function') return value;
          return async (...given: unknown[]) => {
            await pass();
            // An error is an effect as well: the process may end before it sees it.
            const outcome = Promise.resolve(Reflect.apply(value, target, given) as unknown);
            await Promise.allSettled([outcome]);
            await pass();
            return outcome;
          };
        },
      }),
  };
}
