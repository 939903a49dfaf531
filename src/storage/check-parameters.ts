/** Owns what may be bound to a statement: node:sqlite takes an object in first place for named parameters, and then binds NULL without a word. */

type Bindable = null | number | bigint | string | Uint8Array;

/** Throws `TypeError` with the place and the kind of what cannot be bound, never with its value. */
export function checkParameters(parameters: readonly unknown[]): Bindable[] {
  return parameters.map((value, index) => {
    if (isBindable(value)) return value;
    throw new TypeError(`SQL parameter ${index + 1} is ${kindOf(value)}, which cannot be stored as it is`);
  });
}

function isBindable(value: unknown): value is Bindable {
  switch (typeof value) {
    case 'string':
    case 'bigint':
      return true;
    case 'number':
      return Number.isFinite(value);
    case 'object':
      return value === null || value instanceof Uint8Array;
    case 'boolean':
    case 'undefined':
    case 'symbol':
    case 'function':
      return false;
  }
}

function kindOf(value: unknown): string {
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return 'a Date';
  return Array.isArray(value) ? 'an array' : typeof value;
}
