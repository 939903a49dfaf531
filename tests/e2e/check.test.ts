/** Owns `npm run check` as a person meets it: the real program, its exit status, its words. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dossierSchema } from '../../src/core/dossiers/dossier.ts';

const ROOT = join(import.meta.dirname, '../..');
const PROGRAM = join(ROOT, 'src/cli/check.ts');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'prepbot-check-'));
  writeFileSync(join(folder, 'bad.md'), '# Notes\n\nNothing here.\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Run = { status: number | null; out: string; err: string };

function check(args: readonly string[], options: { input?: string; locale?: string } = {}): Run {
  const { input = '', locale = 'en_US.UTF-8' } = options;
  const env = { PATH: process.env['PATH'] ?? '', LC_ALL: locale };
  const done = spawnSync(process.execPath, [PROGRAM, ...args], { cwd: ROOT, env, input, encoding: 'utf8' });
  return { status: done.status, out: done.stdout, err: done.stderr };
}

const lineSchema = z.strictObject({
  file: z.string(),
  ok: z.boolean(),
  issues: z.array(z.looseObject({ rule: z.string(), line: z.number() })),
  dossiers: z.array(dossierSchema),
});

describe('npm run check', () => {
  it('says in one line what it understood of each seed', () => {
    const { status, out } = check(['seeds/kakao.md', 'seeds/abc-corp.md', 'seeds/cycloid.md']);
    expect(out.trim().split('\n')).toEqual([
      'seeds/kakao.md: Kakao Corp, Senior Backend Engineer · 6 sections · 8 topics with 30 points · 0 interview questions · 12 questions to ask · 0 concepts · 5 news items',
      'seeds/abc-corp.md: ABC Corp, Intermediate Backend Python Engineer · 6 sections · 7 topics with 20 points · 0 interview questions · 12 questions to ask · 0 concepts · 4 news items',
      'seeds/cycloid.md: Cycloid, Senior Go backend Developer · 8 sections (3 for owners only) · 0 topics with 0 points · 10 interview questions · 5 questions to ask · 9 concepts · 2 news items',
    ]);
    expect(status).toBe(0);
  });

  it('names file, line, column, severity, rule and what to do, and fails', () => {
    const file = join(folder, 'bad.md');
    const { status, out } = check([file]);
    expect(out).toMatch(
      /bad\.md:1:1 {2}error {2}dossier\/no-sections {2}This is not a dossier.* {2}\(use headings .*\)/u,
    );
    expect(status).toBe(1);
  });

  it('prints one JSON object a file on one line', () => {
    const { status, out } = check(['--json', 'seeds/kakao.md', join(folder, 'bad.md')]);
    const lines = out
      .trim()
      .split('\n')
      .map((line) => lineSchema.parse(JSON.parse(line)));
    expect(lines.map((line) => [line.ok, line.dossiers.length, line.issues.length])).toEqual([
      [true, 1, 0],
      [false, 0, 1],
    ]);
    expect(status).toBe(1);
  });

  it('reads standard input for -', () => {
    const input =
      '# Interview Prep: Acme – Engineer\n\n## Likely Interview Topics\n\n- Go: channels, context\n';
    const { status, out } = check(['-'], { input });
    expect(out).toContain('<stdin>: Acme, Engineer · 1 section · 1 topic with 2 points');
    expect(status).toBe(0);
  });

  it('speaks Korean where the terminal does', () => {
    const { out } = check([join(folder, 'bad.md')], { locale: 'ko_KR.UTF-8' });
    expect(out).toContain('면접 준비 문서가 아니에요');
  });

  it('checks every markdown file of a folder', () => {
    expect(check([folder]).out).toContain('bad.md:1:1');
    expect(check(['seeds']).out).toContain('kakao.md: Kakao Corp');
  });

  it('says plainly what cannot be read, and still checks the rest', () => {
    const { status, out, err } = check(['nowhere.md', 'seeds/kakao.md']);
    expect(err.trim()).toBe('nowhere.md: no such file or folder');
    expect(out).toContain('Kakao Corp');
    expect(status).toBe(1);
  });

  it('prints the JSON Schema of a dossier', () => {
    const { status, out } = check(['--schema']);
    const schema = z
      .looseObject({ type: z.literal('object'), required: z.array(z.string()) })
      .parse(JSON.parse(out));
    expect(schema.required).toEqual(expect.arrayContaining(['slug', 'company', 'topics', 'sections']));
    expect(status).toBe(0);
  });

  it('explains itself when called wrongly', () => {
    expect(check(['--help'])).toMatchObject({ status: 0, out: expect.stringContaining('Usage') as string });
    expect(check(['--nonsense'])).toMatchObject({
      status: 2,
      err: expect.stringContaining('Usage') as string,
    });
  });
});
