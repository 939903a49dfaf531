/** Owns what is being answered right now, so that the program ends behind it and not in its middle. */

type InFlight = {
  /** False once the program is ending. */
  isOpen(): boolean;
  close(): void;
  track(work: Promise<void>): Promise<void>;
  /** Resolves when everything tracked has ended, or after `longestMs`. */
  settled(longestMs: number): Promise<void>;
};

export function createInFlight(): InFlight {
  const works = new Set<Promise<void>>();
  let isOpen = true;
  return {
    isOpen: () => isOpen,
    close: () => {
      isOpen = false;
    },
    async track(work) {
      works.add(work);
      try {
        await work;
      } finally {
        works.delete(work);
      }
    },
    async settled(longestMs) {
      let timer: NodeJS.Timeout | undefined;
      const patience = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, longestMs);
      });
      await Promise.race([Promise.allSettled(works).then(() => undefined), patience]);
      clearTimeout(timer);
    },
  };
}
