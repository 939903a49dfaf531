/** Owns technical words that are the same in Korean and English: who types 캐시 also means an English dossier's cache. */
import { stemOf } from './word-endings.ts';

/** A line is one word in its spellings. Only words that mean the same in every dossier belong here. */
const LINES = `
캐시 캐싱 cache
레디스 redis
카프카 kafka
래빗엠큐 rabbitmq
쿠버네티스 kubernetes k8s
도커 docker
컨테이너 container
테라폼 terraform
젠킨스 jenkins
깃허브 github
리눅스 linux
자바 java
코틀린 kotlin
스프링 spring
파이썬 python
자바스크립트 javascript
타입스크립트 typescript
리액트 react
노드 node
고루틴 goroutine
몽고디비 mongodb
포스트그레스 postgres postgresql
데이터베이스 database
인덱스 인덱싱 index
쿼리 query
트랜잭션 transaction
샤딩 sharding
파티션 파티셔닝 partition
복제 레플리케이션 replication
메시지 message
스트리밍 streaming
마이크로서비스 microservice
아키텍처 architecture
백엔드 backend
프론트엔드 frontend
서버 server
클라우드 cloud
네트워크 network
보안 security
인증 authentication
배포 deployment
모니터링 monitoring
로깅 logging
테스트 test
동시성 concurrency
분산 distributed
성능 performance
확장성 scalability
지연 latency
장애 incident outage
알고리즘 algorithm
리더십 leadership
협업 collaboration
`;

let byStem: ReadonlyMap<string, readonly string[]> | null = null;

/** Made for the first search. */
const makeByStem = (): ReadonlyMap<string, readonly string[]> =>
  new Map(
    LINES.trim()
      .split('\n')
      .map((line) => line.split(' '))
      .flatMap((words) => words.map((word): [string, readonly string[]] => [stemOf(word), words])),
  );

/** The other spellings of a word, by its stem; none for most words. */
export function sameWords(word: string): readonly string[] {
  byStem ??= makeByStem();
  return (byStem.get(stemOf(word)) ?? []).filter((other) => other !== word);
}
