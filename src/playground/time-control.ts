/** Owns what the page can do with time: let it run ahead to what comes next, so that a week is tried in a minute. */

export type TimeControl = {
  /** Epoch milliseconds, as the whole program sees them. */
  now(): number;
  /** How far time was let run ahead, in milliseconds; 0: it is the machine's own. */
  aheadMs(): number;
  /** Lets time run to the channel's next question or recap, and waits until it stands there. */
  goToNext(): Promise<Ran>;
};

/** `nothing`: nothing is scheduled. `elsewhere`: what other surfaces' channels wait for would come early. */
export type Ran = 'arrived' | 'nothing' | 'elsewhere';
