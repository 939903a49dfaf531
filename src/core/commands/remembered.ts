/** Owns remembering what is made from one version of the dossiers: bounded, and gone when that version is. */
import { LRUCache } from 'lru-cache';
import type { Catalogue } from '../catalogue/catalogue.ts';

/**
 * What is made must depend on the catalogue and on what the key names, and on nothing else. The same object comes back
 * for the same key, until `max` others were asked for since.
 */
export function createRemembered<Value extends object>(max: number) {
  /** The next version of the dossiers begins with nothing, and the old one's memory goes with it. */
  const byCatalogue = new WeakMap<Catalogue, LRUCache<string, Value>>();
  return (catalogue: Catalogue, key: string, make: () => Value): Value => {
    const values = byCatalogue.get(catalogue) ?? new LRUCache<string, Value>({ max });
    byCatalogue.set(catalogue, values);
    const known = values.get(key);
    if (known !== undefined) return known;
    const made = make();
    values.set(key, made);
    return made;
  };
}
