/** Owns which Korean words of the field are English ones: "Kubernetes 오퍼레이터" and "쿠버네티스 operator" are one. */
import { stemWord } from './stem.ts';

const SAME =
  '쿠버네티스 kubernetes|쿠버네테스 kubernetes|테라폼 terraform|도커 docker|카프카 kafka|레디스 redis|파이썬 python|코틀린 kotlin|깃허브 github|깃헙 github|깃랩 gitlab|몽고 mongo|고랭 golang|헬름 helm|젠킨스 jenkins|' +
  '캐시 cache|캐쉬 cache|무효화 invalidation|쿼리 query|인덱스 index|튜닝 tuning|최적화 optimization|파이프라인 pipeline|아키텍처 architecture|아키텍쳐 architecture|마이크로서비스 microservice|' +
  '오퍼레이터 operator|프로바이더 provider|플러그인 plugin|모듈 module|컨슈머 consumer|프로듀서 producer|파티션 partition|토픽 topic|그룹 group|클러스터 cluster|트랜잭션 transaction|스키마 schema|' +
  '모델링 modeling|데이터 data|데이터베이스 database|테스트 test|커버리지 coverage|코드 code|리뷰 review|전략 strategy|패턴 pattern|로그 log|모니터링 monitoring|보안 security|컨테이너 container|' +
  '네트워크 network|프로토콜 protocol|이벤트 event|루프 loop|메시지 message|메세지 message|메모리 memory|누수 leak|스레드 thread|쓰레드 thread|동시성 concurrency|시스템 system|설계 design|디자인 design|' +
  '성능 performance|워크플로우 workflow|워크플로 workflow|프로파일링 profiling|클라우드 cloud|게이트웨이 gateway|스트리밍 streaming|스트림즈 streams|채널 channel|고루틴 goroutine|인터페이스 interface|컴포넌트 component';

const ENGLISH: ReadonlyMap<string, string> = new Map(
  SAME.split('|').map((pair) => {
    const [korean = '', english = ''] = pair.split(' ');
    return [korean, stemWord(english)];
  }),
);

export const KOREAN_LOANS: readonly string[] = [...ENGLISH.keys()];

/** The stem of the English word where a Korean one stands for it, else the word itself. */
export const commonStem = (korean: string): string => ENGLISH.get(korean) ?? korean;
