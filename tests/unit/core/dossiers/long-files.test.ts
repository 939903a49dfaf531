/** Owns that a long file is read like a short one: the same items, on their own lines, in time that follows its size. */
import { describe, expect, it } from 'vitest';
import { type ParsedDossier, parseDossiers } from '../../../../src/core/dossiers/parse-dossiers.ts';

function parseOne(text: string): ParsedDossier {
  const [one] = parseDossiers({ file: 'x.md', bytes: new TextEncoder().encode(text) }).dossiers;
  if (one === undefined) throw new Error('no dossier');
  return one;
}

describe('a long file', () => {
  it('keeps all of 10,000 bullets, each on its line', { timeout: 30_000 }, () => {
    const head = '# Interview Prep: Acme – Engineer\n\n## Likely Interview Topics\n\n';
    const bullets = Array.from(
      { length: 5000 },
      (_, at) => `- Topic ${String(at)}\n  - point ${String(at)}\n`,
    ).join('');
    const { topics } = parseOne(head + bullets).dossier;
    expect(topics).toHaveLength(5000);
    expect(topics[4999]).toEqual({
      title: 'Topic 4999',
      line: 10_003,
      inferred: false,
      questions: [],
      points: [{ text: 'point 4999', line: 10_004, inferred: false }],
    });
  });

  it('never cuts a fence or a numbered list apart', () => {
    const code = `\`\`\`\n${'- not a bullet\n'.repeat(3000)}\`\`\`\n`;
    const numbered = Array.from({ length: 3000 }, (_, at) => `${String(at + 1)}. Topic\n   - a\n`).join('');
    const text = `# Company Overview\n\nAcme is here.\n\n${code}\n# Likely Interview Topics\n\n${numbered}`;
    const { dossier, bodies } = parseOne(text);
    expect(bodies[0]?.shared.map((block) => block.kind)).toEqual(['paragraph', 'code']);
    expect(bodies[1]?.shared.map((block) => block.kind)).toEqual(['list']);
    expect(dossier.topics).toHaveLength(3000);
  });
});
