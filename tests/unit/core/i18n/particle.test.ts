import { describe, expect, test } from 'vitest';
import { particleAfter, type Particle } from '../../../../src/core/i18n/particle.ts';

describe('Korean particles', () => {
  test.each<[string, Particle, string | undefined, string]>([
    ['카카오', '을/를', undefined, '를'],
    ['쿠팡', '을/를', undefined, '을'],
    ['쿠팡', '은/는', undefined, '은'],
    ['서울', '으로/로', undefined, '로'],
    ['판교', '으로/로', undefined, '로'],
    ['부산', '으로/로', undefined, '으로'],
    ['Kakao Corp', '을/를', undefined, '을(를)'],
    ['Kakao Corp', '을/를', '카카오', '를'],
    ['LINE', '이/가', '라인', '이'],
    ['카카오 (Kakao)', '이/가', undefined, '이(가)'],
    ['카카오»', '을/를', undefined, '를'],
    ['카카오'.normalize('NFD'), '을/를', undefined, '를'],
    ['3', '을/를', undefined, '을(를)'],
    ['', '을/를', undefined, '을(를)'],
  ])('%s + %s (reading %s) → %s', (name, particle, reading, expected) => {
    expect(particleAfter(name, particle, reading)).toBe(expected);
  });
});
