/** Owns the proof that every colour of the playground can be read, in light and in dark (WCAG 2.2, 1.4.3 and 1.4.11). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../support/source-files.ts';

const FOLDER = join(ROOT, 'src/playground/static');
const SCHEMES = ['light', 'dark'] as const;
type Scheme = (typeof SCHEMES)[number];

const TEXT = 4.5;
/** What tells a control from what is around it, and where the focus is. */
const CONTROL = 3;

/** What anything may stand on: a row that is hovered, pressed or chosen carries all that it carried before. */
const GROUNDS = ['ground', 'ground-quiet', 'ground-raised', 'ground-hover', 'ground-press', 'accent-ground'];
/** Foregrounds, and the grounds on which the stylesheets put them. */
const INKS: Readonly<Record<string, readonly string[]>> = {
  text: GROUNDS,
  'text-quiet': GROUNDS,
  accent: GROUNDS,
  'accent-strong': GROUNDS,
  danger: GROUNDS,
  'code-value': GROUNDS,
  'on-accent': ['accent', 'accent-strong'],
  'avatar-text': ['avatar-alice', 'avatar-minji', 'avatar-ben'],
};
/** Borders of controls, rings of focus, marks of what is chosen or wrong. */
const EDGES: Readonly<Record<string, readonly string[]>> = {
  'line-control': GROUNDS,
  accent: GROUNDS,
  danger: GROUNDS,
};
/** They part what space parts already; nothing is lost with them. */
const DECORATION = ['line', 'line-strong'];

const tokens = readTokens(readFileSync(join(FOLDER, 'tokens.css'), 'utf8'));
const sheets = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.css') && file !== 'tokens.css')
  .map((file) => ({ file, text: readFileSync(join(FOLDER, file), 'utf8') }));

function readTokens(text: string): ReadonlyMap<string, Readonly<Record<Scheme, string>>> {
  const found = text.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\);/gu);
  return new Map(Array.from(found, ([, name = '', light = '', dark = '']) => [name, { light, dark }]));
}

function colourOf(name: string, scheme: Scheme): string {
  const token = tokens.get(name);
  if (token === undefined) throw new Error(`tokens.css states no colour --${name} for both schemes`);
  return token[scheme];
}

/** Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrastOf(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const tooFaint = (pairs: typeof INKS, atLeast: number, scheme: Scheme): readonly string[] =>
  Object.entries(pairs).flatMap(([ink, grounds]) =>
    grounds.flatMap((ground) => {
      const contrast = contrastOf(colourOf(ink, scheme), colourOf(ground, scheme));
      return contrast < atLeast ? [`${ink} on ${ground}: ${contrast.toFixed(2)}`] : [];
    }),
  );

/** The tokens that any stylesheet names in a declaration of this kind. */
const namedIn = (property: RegExp): readonly string[] => {
  const declared = sheets.flatMap(({ text }) =>
    Array.from(text.matchAll(/^\s*([\w-]+):([^;{]+);/gmu), ([, name = '', value = '']) => ({ name, value })),
  );
  const values = declared.filter(({ name }) => property.test(name)).map(({ value }) => value);
  const names = values.flatMap((value) =>
    Array.from(value.matchAll(/var\(--([\w-]+)\)/gu), (match) => match[1] ?? ''),
  );
  return [...new Set(names)].filter((name) => tokens.has(name)).sort();
};

test('black on white is measured as the recommendation has it', () => {
  expect(contrastOf('#000000', '#ffffff')).toBe(21);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe.each(SCHEMES)('in the %s scheme', (scheme) => {
  test('all words can be read on all that they stand on', () => {
    expect(tooFaint(INKS, TEXT, scheme)).toEqual([]);
  });

  test('controls, the focus, what is chosen and what is wrong can be made out', () => {
    expect(tooFaint(EDGES, CONTROL, scheme)).toEqual([]);
  });
});

describe('no colour goes unmeasured', () => {
  test('every colour is a token with a value for each scheme', () => {
    const literal = /#[\da-f]{3,8}\b(?=[^{]*;)|\b(?:rgb|hsl|oklch|light-dark)\(/iu;
    expect(sheets.filter(({ text }) => literal.test(text)).map(({ file }) => file)).toEqual([]);
  });

  test('every colour of words is among those that are measured, and so is every ground', () => {
    expect(namedIn(/^(?:color|stroke)$/u).filter((name) => !(name in INKS))).toEqual([]);
    const grounds = new Set(Object.values(INKS).flat());
    expect(namedIn(/^(?:background|fill)$/u).filter((name) => !grounds.has(name))).toEqual([]);
  });

  test('every line is measured, or parts what space parts already', () => {
    const lines = namedIn(/^(?:border|outline|box-shadow|accent-color)/u);
    expect(lines.filter((name) => !(name in EDGES) && !DECORATION.includes(name))).toEqual([]);
  });

  test('no control is made out by a decoration', () => {
    const controls =
      /(?:button|input|textarea|\.field\b(?!s)|label)[^{}]*\{[^}]*border[^;]*var\(--line(?:-strong)?\)/u;
    expect(sheets.filter(({ text }) => controls.test(text)).map(({ file }) => file)).toEqual([]);
  });
});
