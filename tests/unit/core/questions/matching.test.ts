/** Owns how well topic lines are understood: figures over tables of lines, and the rules behind them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { seedBank } from '../../../support/seed-bank.ts';
import { ROOT } from '../../../support/source-files.ts';

const { matcher } = seedBank();
const tagsOf = (text: string, title: string | null = null, role: string | null = null): string[] =>
  matcher.match({ text, title, role }).map(({ tag }) => tag);

const tableSchema = z.object({
  lines: z.array(z.object({ text: z.string(), title: z.string(), tags: z.array(z.string()).min(1) })),
});

function figuresOf(file: string) {
  const { lines } = tableSchema.parse(
    parse(readFileSync(join(ROOT, 'tests/fixtures/questions', file), 'utf8')),
  );
  const counted = lines.map(({ text, title, tags }) => {
    const found = tagsOf(text, title);
    return {
      found: found.length,
      right: found.filter((tag) => tags.includes(tag)).length,
      wanted: tags.length,
    };
  });
  const sum = (of: keyof (typeof counted)[number]): number => counted.reduce((all, one) => all + one[of], 0);
  return { lines, precision: sum('right') / sum('found'), recall: sum('right') / sum('wanted') };
}

describe('topic lines that are not from the seeds', () => {
  test.each(['topic-lines.yaml', 'topic-lines-held-out.yaml'])('%s is understood', (file) => {
    const { lines, precision, recall } = figuresOf(file);
    console.log(
      `${file}: ${lines.length} lines, precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}`,
    );
    expect(lines.flatMap(({ tags }) => tags).filter((tag) => !matcher.tree.has(tag))).toEqual([]);
    expect(precision).toBeGreaterThanOrEqual(0.94);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });

  test('the committed table keeps what is promised', () => {
    const { lines, precision, recall } = figuresOf('topic-lines.yaml');
    expect(lines.length).toBeGreaterThanOrEqual(80);
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.9);
  });
});

describe('a line', () => {
  test('gets the specific before the general, with the words that say so', () => {
    const [first, ...others] = matcher.match({
      text: 'Redis caching strategies and invalidation',
      title: 'Databases',
    });
    expect(first).toMatchObject({ tag: 'cache-invalidation', words: ['caching', 'invalidation'] });
    expect(others.map(({ tag }) => tag)).toEqual(['caching', 'redis']);
  });

  test.each([
    ['plural and inflection', 'Invalidating caches', ['cache-invalidation']],
    ['words that turn round', 'Invalidation of caches', ['cache-invalidation']],
    [
      'a list that shares its last word',
      'Unit, integration and end-to-end tests',
      ['unit-testing', 'integration-testing', 'test-automation'],
    ],
    ['a slash list', 'authentication/authorization', ['authentication', 'authorization']],
    ['brackets', 'Message brokers (RabbitMQ, Kafka)', ['messaging', 'rabbitmq', 'kafka']],
    ['Korean particles', '고루틴과 채널을', ['go-concurrency']],
    ['Korean without spaces', '캐시무효화전략', ['cache-invalidation']],
    ['a particle behind a Latin name', 'Kafka를 이용한 비동기 메시징', ['messaging', 'kafka']],
    ['both languages at once', 'Kubernetes 오퍼레이터 패턴', ['kubernetes-operators']],
  ])('is read through %s', (_, text, tags) => {
    const found = tagsOf(text, text.includes('채널') ? 'Go' : null);
    expect(found.toSorted()).toEqual(tags.toSorted());
  });

  test.each([
    ['Go concurrency', ['go-concurrency']],
    ['Ready to go live with the product', []],
    ['the rest of the team', []],
    ['How teams react to change', []],
    ['자바스크립트 기초', ['typescript']],
    ['인증서 갱신', ['tls']],
    ['Machine learning basics', ['ml-systems']],
    ['Payment gateway', ['domain-payments']],
    ['보안 전문가인가요?', ['security']],
  ])('is not misled by a word inside another: %s', (text, tags) => {
    expect(tagsOf(text)).toEqual(tags);
  });

  test('says more under the title of its topic', () => {
    expect(tagsOf('Versioning', 'API design')).toEqual(['api-versioning']);
    expect(tagsOf('Versioning', 'Documents')).toEqual([]);
    expect(tagsOf('Interface design', 'Language', 'Senior Go Developer')).toEqual(['go-interfaces']);
  });

  test('of nothing but "best practices" is about what its topic is about', () => {
    expect(tagsOf('Best practices', 'Kubernetes')).toEqual(['kubernetes']);
    expect(tagsOf('Sourdough best practices', 'Kubernetes')).toEqual([]);
  });

  test('may be anything at all', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300 }),
        fc.string({ maxLength: 40 }),
        (text, title) => {
          for (const { score, words } of matcher.match({ text, title, role: title })) {
            expect(score).toBeGreaterThan(0);
            expect(score).toBeLessThanOrEqual(100);
            expect(words.length).toBeGreaterThan(0);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('of hostile length is read in no time', () => {
    const started = performance.now();
    tagsOf('cache, '.repeat(20_000) + '캐시'.repeat(20_000), 'cache '.repeat(5000));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
