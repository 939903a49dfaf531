/** Owns the words that say nothing about a subject: a line of these alone is about what its topic is about. */
import { stemWord } from './stem.ts';

const ENGLISH =
  'basics basic fundamentals fundamental concept concepts core advanced best practice practices pattern patterns principle principles overview introduction experience experiences example examples general knowledge understanding deep dive internals question questions topic topics strategy strategies technique techniques approach approaches trade-off tradeoff tradeoffs trade offs use case cases usage common key main various other others tool tools tooling tips skill skills discussion scenario scenarios design implementation';
const KOREAN =
  '기본 기초 개념 핵심 심화 고급 이해 원리 동작 활용 사용 경험 사례 예시 질문 주제 전략 방법 방식 기법 패턴 원칙 모범 관행 관례 비교 장단점 차이 차이점 특징 종류 구현 설계 도구 관련 지식 역량 숙련도 능력 전반 일반 주요';

const WORDS: ReadonlySet<string> = new Set([...ENGLISH.split(/[ -]/u).map(stemWord), ...KOREAN.split(' ')]);

export const isGeneric = (stem: string): boolean => WORDS.has(stem);
