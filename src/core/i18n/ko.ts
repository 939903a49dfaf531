/** Owns every text that Prepbot says in Korean: 해요체, by ear, with the right particles. */
import type { Messages } from './locale.ts';
import { monthOf } from './month.ts';
import { particleAfter } from './particle.ts';
import { mockKo } from './mock/ko.ts';
import { postsKo, privacyKo } from './posts/ko.ts';
import { schedulesKo } from './schedules/ko.ts';

const count = (n: number, unit: string): string => `${n.toLocaleString('ko')}${unit}`;

export const ko: Messages = {
  mock: mockKo,
  posts: postsKo,
  privacy: privacyKo,
  schedules: schedulesKo,
  views: {
    overview: '회사 개요',
    values: '미션과 가치',
    news: '최근 소식',
    role: '직무',
    stack: '기술 스택',
    topics: '면접 주제',
    questions: '예상 질문',
    question: '질문 하나',
    ask: '물어볼 질문',
    concepts: '복습할 개념',
    fit: '나와 맞는 이유',
    resume: '이력서 하이라이트',
    advice: '전략적 조언',
    sources: '출처',
  },
  buttons: {
    share: '여기에 공유',
    read: '전문 보기',
    back: '돌아가기',
    next: '다음',
    previous: '이전',
    more: '더 보기',
    companies: '전체 회사',
    hint: '힌트',
    keyPoints: '핵심 포인트',
    followUp: '꼬리 질문',
    nextQuestion: '다음 질문',
    somethingWrong: '내용이 이상해요',
  },

  commands: {
    prep: '회사 자료를 찾아봐요',
    search: '모든 자료에서 단어를 찾아요',
    prepbot: 'Prepbot 사용법과 상태를 알려 드려요',
    help: '입력할 수 있는 명령과 예시를 보여 드려요',
    status: '버전, 자료, 답하는 곳을 알려 드려요',
    options: {
      company: '회사 이름, 줄임말, 초성 (예: 카카오, kakao, ㅋㅋㅇ)',
      section: '보고 싶은 부분 (예: topics, news)',
      role: '직무가 여러 개일 때 골라요',
      words: '찾을 단어',
    },
  },

  card: {
    topics: (topics, lines) =>
      lines === 0
        ? `주제 ${count(topics, '개')}`
        : `주제 ${count(topics, '개')}, 세부 항목 ${count(lines, '개')}`,
    questions: (n, groups) =>
      groups === 0 ? `질문 ${count(n, '개')}` : `${count(groups, '개')} 분류, 질문 ${count(n, '개')}`,
    newest: (n, text, date) =>
      `소식 ${count(n, '건')}, ${date === null ? '첫 소식' : '최근'}: ${text}${date === null ? '' : ` (${date})`}`,
    responsibilities: (n) => `담당 업무 ${count(n, '가지')}`,
    concepts: (n) => `개념 ${count(n, '개')}`,
    privateParts: (n) => `🔒 이 자료의 ${count(n, '개')} 부분은 지원자 본인만 볼 수 있어요.`,
    inferred: (what) => `자료에서 추정으로 표시한 내용: ${what.join(', ')}`,
    inferredNews: (n) => `소식 ${count(n, '건')}`,
    inferredStatements: (n) => `그 밖의 내용 ${count(n, '개')}`,
    moreParts: (n) => `${count(n, '개')} 부분이 더 있어요. 회사 이름 뒤에 제목을 적으면 열려요`,
    mission: '미션',
    values: '핵심 가치',
    otherRole: (role) => `직무: ${role}`,
    unnamedRole: '직무 미기재',
  },
  questions: {
    count: (n) => `질문 ${count(n, '개')}`,
    choose: '주제별 질문 보기',
    ownWords: '자료에 적힌 질문',
    ownTopic: '자료에 적힌 질문',
    outlineMark: '(개요)',
    sources: '자료의 항목에 맞춰 질문 은행에서 골랐어요',
    levels: { 1: '주니어', 2: '미들', 3: '시니어' },
    minutes: (n) => `${count(n, '분')} 정도`,
    pitfall: '아쉬운 답변',
    reference: '공식 문서 보기',
    bankPoints: '질문 은행에 있는 거의 같은 질문의 핵심 포인트예요:',
    outlinePoints: '항목에 적힌 말로 만든 개요예요. 검토한 모범 답안은 아니에요.',
    fromDossier: '자료에 적힌 질문이에요',
    fromBank: (line) => `질문 은행에서 «${line}»에 맞춰 골랐어요`,
    fromOutline: (line) => `«${line}»에 맞는 질문이 아직 은행에 없어 개요로 만들었어요`,
    none: (company) =>
      `${company} 자료에는 질문을 뽑을 주제나 개념이 없어요. “예상 면접 주제”를 적으면 질문이 생겨요.`,
  },
  notes: {
    title: '내용이 이상해요',
    about: '질문:',
    label: '어디가 이상한가요?',
    help: '멤버 ID와 함께 Prepbot 운영자에게만 전해져요.',
    send: '보내기',
    thanks: '고마워요. 질문을 관리하는 분이 읽어 볼게요.',
    empty: '적은 내용이 없어요. 다시 열어서 한 문장만 적어 주세요.',
    gone: '이 질문은 이제 목록에 없어요. /prep과 회사 이름으로 다른 질문을 뽑아 보세요.',
  },
  month: (isoDay) => monthOf(isoDay, 'ko'),
  stale: (month) => `⚠ 이 자료에서 가장 최근 날짜는 ${month}이에요. 쓰기 전에 다시 확인해 주세요.`,
  source: (files) => `${files.join(', ')}에 적힌 내용이에요`,
  sharedBy: (name) => `${name} 님이 공유했어요`,
  page: (page, pages) => `${pages}쪽 중 ${page}쪽`,
  beginning: (pages) => `전체 ${pages}쪽 중 첫 쪽이에요.`,
  inferredMark: '(추정)',
  mission: '미션',
  values: '핵심 가치',
  untitledSection: '머리말',

  companies: {
    title: '회사 목록',
    intro: (n) => `자료가 ${count(n, '개')} 있어요. 하나를 고르거나 /prep kakao처럼 입력해 보세요.`,
    choose: '회사 열기',
    none: '아직 자료가 없어요. Prepbot 운영자가 data/dossiers에 마크다운 파일을 넣으면 바로 여기에 나타나요.',
  },
  found: {
    none: (query) => `«${query}» 자료를 찾지 못했어요.`,
    didYouMean: (slug, company, names) => {
      const reading = names.find((name) => /[가-힣]$/u.test(name));
      return `${slug} (${company})${particleAfter(company, '을/를', reading)} 찾으셨나요?`;
    },
    nearest: '비슷한 이름이에요:',
    several: (query) => `«${query}»에 맞는 자료가 여러 개예요. 어느 것을 볼까요?`,
    seeAll: '/prep만 입력하면 전체 회사를 볼 수 있어요.',
    noRole: (company, role) => `${company} 자료에 «${role}» 직무는 없어요. 지금 있는 직무예요:`,
    noSection: (company, section) => `${company} 자료에 «${section}» 부분은 없어요. 볼 수 있는 부분이에요:`,
    emptySection: (company, view) =>
      `${company} 자료에는 ${view}${particleAfter(view, '이/가')} 아직 없어요. 볼 수 있는 부분이에요:`,
    gone: '이 자료는 이제 없어요. /prep을 입력하면 지금 있는 자료를 볼 수 있어요.',
    tooLong: (limit) => `${limit}자를 넘었어요. /prep kakao처럼 회사 이름만 적어 주세요.`,
  },
  search: {
    title: (words) => `검색: ${words}`,
    none: (words) =>
      `«${words}» 검색 결과가 없어요. 단어를 줄이거나 짧게 적어 보세요. /prep으로 전체 회사도 볼 수 있어요.`,
    empty: '무엇을 찾을까요? redis cache처럼 한두 단어면 충분해요.',
    open: '해당 부분 열기',
    tooLong: (limit) => `${limit}자를 넘었어요. 두세 단어로 줄이면 더 잘 찾아요.`,
  },
  private: '🔒 지원자 본인만 볼 수 있는 내용이에요.',
  sharePrivate: '🔒 지원자 본인만 볼 수 있는 내용이라 공유할 수 없어요.',
  shared: (what) => `✅ ${what}${particleAfter(what, '을/를')} 이 채널에 공유했어요.`,
  alreadyShared: (what) => `${what}${particleAfter(what, '은/는')} 이미 이 채널에 공유했어요.`,
  shareInDoubt: (what) =>
    `${what}${particleAfter(what, '이/가')} 여기에 올라갔는지 확인하지 못했어요. 채널을 보고 없으면 /prep을 다시 입력해 새 카드에서 공유해 주세요.`,
  shareRefused: (what) =>
    `${what}${particleAfter(what, '을/를')} 여기에 올리지 못했어요. /prep을 다시 입력해 새 카드에서 공유해 보세요. 그래도 안 되면 이 채널에 제가 글을 쓸 수 없는 것일 수 있어요.`,
  noAccess:
    '여기에서는 자료를 보여 드리지 않아요. Prepbot 운영자에게 access.workspaces에 이곳을 추가해 달라고 해 주세요.',
  unknownAction: '알 수 없는 버튼이에요. 다른 버전에서 만든 것일 수 있으니 /prep으로 새 카드를 열어 주세요.',
  failed: (reference) =>
    `문제가 생겼어요. 한 번 더 시도해 보고, 또 그러면 Prepbot 운영자에게 이 번호를 알려 주세요: ${reference}`,

  help: {
    title: 'Prepbot',
    intro: '면접 자료를 채팅에서 바로 찾아봐요. 공유하기 전까지는 나에게만 보여요.',
    sections: '볼 수 있는 부분',
    privacy: '지원자 본인의 내용은 자료 주인에게만 열려요.',
  },
  status: {
    title: 'Prepbot이 잘 돌고 있어요',
    version: '버전',
    since: '시작한 때',
    dossiers: '자료',
    dossierCount: (companies, entries) =>
      companies === entries
        ? `회사 ${count(companies, '곳')}`
        : `회사 ${count(companies, '곳')}, 직무 ${count(entries, '개')}`,
    surfaces: '연결된 곳',
    access: '답하는 곳',
    everywhere: '설치된 모든 곳 (access.workspaces 설정 없음)',
    someWorkspaces: (n) => `워크스페이스 ${count(n, '곳')}`,
    broken: '읽지 못한 파일',
    notes: '질문에 대한 의견',
    notHere: '다른 곳이에요. 이곳은 access.workspaces에 없어요',
    brokenFiles: (files, all) =>
      `${files.join(', ')}${all > files.length ? ` 외 ${all - files.length}개` : ''} (전에 읽은 내용이 있으면 그 내용으로 답해요)`,
  },
};
