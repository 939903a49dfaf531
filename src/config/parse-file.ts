/** Owns a YAML file's form: its values, and the place of each for whoever has to mend it. */
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import { explainSyntax } from './explain-syntax.ts';

export type ConfigFile = {
  readonly values: unknown;
  /** `config/prepbot.yaml:3:5` of the value at a path, or of its key where there is no value. */
  readonly place: (at: readonly PropertyKey[]) => string;
  /** The same of the key itself. */
  readonly placeOfKey: (at: readonly PropertyKey[]) => string;
  readonly problems: readonly string[];
};

/** A file of which nothing can be used; without problems, one that says nothing. */
export function emptyConfigFile(problems: readonly string[]): ConfigFile {
  return { values: {}, place: () => '', placeOfKey: () => '', problems };
}

/** `shown` is how the file is named in problems. After a problem of form, values are used only where they are certain. */
export function parseConfigFile(text: string, shown: string): ConfigFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${shown}:${line}:${col}`;
  };
  const faults = [...document.errors, ...document.warnings];
  const problems = firstOfEachLine(faults, ({ pos }) => lines.linePos(pos[0]).line).map(
    ({ pos, code }) => `${placeAt(pos[0])}  not valid YAML: ${explainSyntax(code)}.`,
  );
  if (faults.some(({ code }) => code !== 'DUPLICATE_KEY')) return emptyConfigFile(problems);
  const resolve = (node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node);
  const offsetOf = (at: readonly PropertyKey[], ofKey: boolean): number =>
    findOffset(document.contents, at, ofKey, resolve);
  try {
    return {
      values: document.toJS() ?? {},
      place: (at) => placeAt(offsetOf(at, false)),
      placeOfKey: (at) => placeAt(offsetOf(at, true)),
      problems,
    };
  } catch {
    // An alias that is unknown, or that would unfold without end: the parser notices only here.
    return emptyConfigFile([`${shown}: expected no alias (*name) that is unknown or unfolds without end.`]);
  }
}

/** One mistake often makes the rest of its line look wrong as well. */
function firstOfEachLine<T>(faults: readonly T[], lineOf: (fault: T) => number): readonly T[] {
  const seen = new Map<number, T>();
  for (const fault of faults) if (!seen.has(lineOf(fault))) seen.set(lineOf(fault), fault);
  return [...seen.values()];
}

/** Walks as far as the path leads. */
function findOffset(
  contents: unknown,
  at: readonly PropertyKey[],
  ofKey: boolean,
  resolve: (node: unknown) => unknown,
): number {
  let node: unknown = contents;
  let offset = startOf(contents) ?? 0;
  for (const step of at) {
    const holder = resolve(node);
    let key: unknown = null;
    if (isMap(holder)) {
      const pair = holder.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      key = pair?.key;
      node = pair?.value;
    } else if (isSeq(holder)) {
      node = holder.items[Number(step)];
    } else return offset;
    const start = ofKey ? (startOf(key) ?? startOf(node)) : (startOf(node) ?? startOf(key));
    if (start === null) return offset;
    offset = start;
  }
  return offset;
}

function startOf(node: unknown): number | null {
  if (!(isScalar(node) || isMap(node) || isSeq(node) || isAlias(node))) return null;
  return node.range?.[0] ?? null;
}
