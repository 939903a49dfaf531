/** Owns the error for a card that Discord would refuse: it names the limit, before anything is sent. */
import { PlatformError } from '../../core/errors.ts';
import { LIMITS, type LimitName } from './limits.ts';

export class CardLimitError extends PlatformError {
  readonly limit: LimitName;

  constructor(limit: LimitName, actual: number) {
    super('rejected', `a card of ${limit} ${actual}: Discord takes ${LIMITS[limit]}`, {
      limit,
      most: LIMITS[limit],
      actual,
    });
    this.limit = limit;
  }
}

/** Throws when `actual` is over the limit of that name. */
export function assertWithin(limit: LimitName, actual: number): void {
  if (actual > LIMITS[limit]) throw new CardLimitError(limit, actual);
}
