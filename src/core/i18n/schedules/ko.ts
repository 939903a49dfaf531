/** Owns what organisers read in Korean: the daily question's commands, their answers, and notices. */
import { particleAfter } from '../particle.ts';
import type { schedulesEn } from './en.ts';
import { problemsKo } from './problems-ko.ts';
import { settingsKo } from './settings-ko.ts';

/** The particle follows what stands before a parenthesis: "1번 일정(카카오)을". */
const spoken = (name: string): string => name.replace(/\s*\(.*$/su, '');
const topic = (name: string): string => `${name}${particleAfter(spoken(name), '은/는')}`;
const object = (name: string): string => `${name}${particleAfter(spoken(name), '을/를')}`;

export const schedulesKo: typeof schedulesEn = {
  problems: problemsKo,
  settings: settingsKo,
  commands: {
    family: '이 채널에서 하루 한 문제씩 풀어요',
    set: '이 채널에 하루 한 문제씩 올려요',
    edit: '이 채널의 일정을 바꿔요',
    status: '일정마다 다음 날짜, 지난 결과, 남은 질문을 봐요',
    preview: '다음 질문을 미리 봐요. 나에게만 보이고 아무것도 바뀌지 않아요',
    now: '일정과 별개로 지금 한 문제를 올려요',
    skip: '하루를 건너뛰어요',
    pause: '날짜를 정하거나 다시 시작할 때까지 멈춰요',
    resume: '멈춘 일정을 다시 시작해요',
    stop: '일정을 끝내요. 답변은 그대로 남아요',
    history: '지난 질문, 답변 수, 누가 무엇을 바꿨는지 봐요',
  },
  buttons: {
    test: '시험 발송',
    status: '현황',
    edit: '수정하기',
    history: '지난 질문',
    stop: '끝내기',
    tryAgain: '다시 시도',
    resume: '다시 시작',
    sendAgain: '다시 보내기',
    answerNow: '지금 답변하기',
    more: '설정 더 보기',
  },

  inAChannel: '매일 질문은 채널에서 써요. 스터디 채널에서 입력해 주세요.',
  notHere: '여기에는 매일 질문이 없어요. Slack, Discord, 플레이그라운드에서 쓸 수 있어요.',
  notMine: '이 채널의 일정이 아니에요. /daily status로 이 채널의 일정을 볼 수 있어요.',
  onlyOrganisers: {
    slack:
      '스터디 운영자만 바꿀 수 있어요: 워크스페이스 관리자와 설정의 organisers에 있는 분이에요. 보는 것은 누구나 할 수 있어요: /daily status',
    discord:
      '스터디 운영자만 바꿀 수 있어요: 서버 관리 권한이 있는 분과 설정의 organisers에 있는 분, 역할이에요. 보는 것은 누구나 할 수 있어요: /daily status',
    playground:
      '스터디 운영자만 바꿀 수 있어요. ‘운영자’라고 적힌 멤버로 바꿔서 해 보세요. 보는 것은 누구나 할 수 있어요: /daily status',
  },
  rightsUnknown:
    '지금은 바꿀 수 있는 분인지 확인할 수 없어요. 관리자인지 Slack이 아직 알려 주지 않았어요. 1분 뒤에 다시 해 주세요.',
  noneYet: '이 채널에는 아직 매일 질문이 없어요. 이렇게 시작해 보세요',
  noSuch: (typed) => `이 채널에 «${typed}» 일정은 없어요. 지금 있는 일정이에요:`,
  whichOne: (example) => `이 채널에는 일정이 여러 개예요. ${example}처럼 번호를 적어 주세요.`,
  choose: '일정 고르기',
  named: (number, company) => `${number}번 일정(${company})`,
  listed: (number, company) => `${number}번 · ${company}`,
  numbered: (number) => `${number}번 일정`,
  changedMeanwhile: '같은 순간에 다른 분이 이 일정을 바꿨어요. 확인하고 다시 해 주세요.',

  rule: {
    weekdays: '평일',
    weekend: '주말',
    daily: '매일',
    on: (names) => `매주 ${names.join('·')}요일`,
    at: (when, time, zone) => `${when} ${time} (${zone} 기준)`,
    days: { 1: '월', 2: '화', 3: '수', 4: '목', 5: '금', 6: '토', 7: '일' },
  },

  card: {
    from: (topics, questions) => `주제 ${topics}개, 질문 ${questions}개에서 골라요`,
    next: '다음',
    first: (when) => `첫 질문은 ${when}에 올라와요.`,
    daysOff: '그 사이 쉬는 날',
    moreDaysOff: (n) => `외 ${n}일`,
    holidaysEnd: (year) =>
      `공휴일은 ${year}년 말까지 알고 있어요. 그다음부터는 Prepbot을 업데이트할 때까지 모두 쉬지 않는 날로 봐요.`,
    level: '난이도',
    levelOfRole: (level) => `직무에 맞춤(${level})`,
    topics: '주제',
    allTopics: '전부',
    ping: '알림 대상',
    nobody: '없음',
    aGroup: '사용자 그룹',
    aRole: '서버의 역할',
    holidays: '쉬는 날',
    language: '언어',
    late: '늦어도 되는 시간',
    noHolidays: '없음',
    koreanHolidays: '한국 공휴일',
    configuredHolidays: (name) => `«${name}» 목록`,
    already: '이 채널에 똑같은 일정이 이미 있어서 그대로 두었어요. 바꾸려면 /daily edit을 입력해 주세요.',
    edited: '바꿨어요.',
    unchanged: '달라진 것이 없어서 그대로 두었어요.',
    topicsReset: '회사가 바뀌어서 그 회사의 모든 주제에서 골라요.',
    stillPaused: '⏸ 아직 멈춰 있어요. 다시 시작을 누르면 다시 올라와요.',
    otherRoles: (roles) => `다른 직무도 있어요: ${roles}. role:에 적으면 그 직무로 바꿔요.`,
  },

  check: {
    again: '아직 저장하지 않았어요. 해결한 다음 다시 해 주세요',
    noAnswer: '제때 채널을 확인하지 못해서 아무것도 저장하지 않았어요. 잠시 뒤에 다시 해 주세요.',
    later: '지금은 받아 주지 않았어요. 잠시 뒤에 다시 해 주세요.',
    notConnected: '지금은 이곳에 연결되어 있지 않아요. 잠시 뒤에 다시 해 주세요.',
  },

  form: {
    setTitle: '매일 질문',
    editTitle: '일정 수정',
    save: '저장하기',
    intro: '이 채널에 하루 한 문제씩, 스레드와 힌트, 정리까지 함께 올려요.',
    asTheRole: '직무에 맞춤',
  },
  conflict: (name) =>
    `양식을 여는 동안 ${name} 님이 이 일정을 바꿨어요. 아래가 지금 내용이에요. 적어 둔 내용은 남아 있어요. 수정하기를 누르면 그대로 열려요.`,
  somebody: '다른 운영자',

  test: {
    title: '시험',
    sample: '매일 질문의 시험 메시지예요. 저절로 사라지고 아무에게도 알림이 가지 않아요.',
    thread: '시험',
    good: '✅ 다 됐어요. 시험 메시지를 올리고 스레드를 연 다음 둘 다 지웠어요.',
    postFailed: '시험 메시지를 올리지 못했어요.',
    threadFailed: '시험 메시지는 올라갔지만 스레드를 열지 못했어요.',
    speakFailed: '시험 메시지와 스레드는 됐지만 스레드에 글을 쓰지 못했어요.',
    removeFailed: '시험은 잘 됐지만 지우지 못했어요. 직접 지워 주세요. 남아 있어도 문제는 없어요.',
    inDoubt:
      '제때 응답이 없어서 시험 메시지가 올라갔는지 알 수 없어요. 보이면 직접 지우고 잠시 뒤에 다시 해 주세요.',
    busy: '시험 메시지를 보내는 중이에요. 채널을 확인하고, 30초 뒤에 다시 할 수 있어요.',
  },

  status: {
    title: '매일 질문',
    next: '다음',
    none: '없음',
    last: '지난 질문',
    left: '이번 바퀴에 남은 질문',
    leftCount: (left, all) => `${all}개 중 ${left}개`,
    month: '지난 30일',
    sentOf: (sent, expected) => `${expected}번 중 ${sent}번 올림`,
    missedCount: (missed) => `${missed}번 놓침`,
    question: (number) => `${number}번째 질문`,
    isOut: '올라감',
    isDue: '올리는 중',
    isMissed: '놓침',
    isUnknown: '올라갔는지 모름',
    open: '열기',
    paused: '⏸ 멈춤',
    stopped: '⏹ 끝남',
    until: (when) => `${when}에 다시 시작해요.`,
    unknown: (n) => `올라갔는지 확인하지 못한 메시지가 ${n}개 있어요. 채널을 보고 없으면 다시 보내 주세요.`,
    skipped: '건너뛰는 날',
    more: (n) => `일정이 ${n}개 더 있어요. 아래에서 골라 주세요.`,
    organiser: '문제가 생기면 알림 받는 분',
  },

  preview: {
    footer: '나에게만 보이고 아무것도 바뀌지 않았어요. 그 사이 답변에 따라 다른 질문이 먼저 나올 수 있어요.',
    next: (when) => `${when}에 올라와요`,
  },
  now: {
    asked: (name) => `✅ ${name}의 다음 질문을 올리고 있어요. 일정은 그대로예요.`,
    already: '방금 질문을 하나 올렸어요. 곧 나타나요.',
    waits: '멈춰 있어서 질문을 올리지 않았어요:',
  },
  skip: {
    past: (date) => `${topic(date)} 이미 지난 날이에요.`,
    done: (name, date) => `✅ ${topic(name)} ${date}에 쉬어요.`,
    nextIs: (when) => `다음 질문은 ${when}에 올라와요.`,
    already: (date) => `${topic(date)} 이미 건너뛰기로 했어요.`,
    noOccurrence: (date, name) => `${topic(name)} ${date}에 원래 질문이 없어요. 건너뛸 것이 없어요.`,
    nothingNext: '예정된 질문이 없어서 건너뛸 것이 없어요.',
  },
  pause: {
    done: (name) => `⏸ ${object(name)} 멈췄어요. 그대로 남아 있으니 /daily resume으로 다시 시작하면 돼요.`,
    until: (name, date) => `⏸ ${object(name)} ${date}까지 멈췄어요.`,
    goesOn: (when) => `그다음 질문은 ${when}에 올라와요.`,
    past: (date) =>
      `${topic(date)} 지난 날짜예요. 더 나중 날짜를 적거나 비워 주세요. /daily resume으로 다시 시작할 수 있어요.`,
    already: (name) => `${topic(name)} 이미 멈춰 있어요.`,
    recap: (when) => `마지막 질문에는 계속 답할 수 있고, 정리는 ${when}에 올라와요.`,
  },
  resume: {
    done: (name) => `✅ ${object(name)} 다시 시작해요.`,
    running: (name) => `${topic(name)} 잘 돌고 있어요.`,
    notYet: '아직 해결되지 않았어요:',
    stillWaits: (name) => `${topic(name)} 아직 멈춰 있어요:`,
    late: '놓친 질문을 늦었다는 표시와 함께 지금 올려요.',
  },
  stop: {
    ask: (name) =>
      `${object(name)} 끝낼까요? 새 질문은 더 올라오지 않고, 지난 질문과 답변은 /daily history에 남아요.`,
    done: (name) => `⏹ ${object(name)} 끝냈어요.`,
    already: (name) => `${topic(name)} 이미 끝났어요.`,
  },
  resend: {
    done: '지금 다시 보내고 있어요.',
    over: '이미 정리됐어요. 두 번 보내지 않았어요.',
    tooLate: '보내기에는 너무 늦었어요. /daily now로 지금 한 문제를 올릴 수 있어요.',
  },

  history: {
    title: '지난 질문',
    nothing: '아직 올린 질문이 없어요.',
    answered: (n) => `${n}명 답변`,
    onRequest: '/daily now로 올림',
    missedWhy: (why) => `놓침: ${why}`,
    expired: '제때 Prepbot이 켜져 있지 않았거나 채널에 닿지 못했어요',
    withdrawn: '취소됐어요',
    changes: '누가 무엇을 바꿨는지',
    prepbot: 'Prepbot(자동)',
    deleted: '기록을 지운 분',
    kinds: {
      set: '만듦',
      edited: '바꿈',
      paused: '멈춤',
      resumed: '다시 시작함',
      skipped: '하루 건너뜀',
      stopped: '끝냄',
      asked_now: '바로 한 문제 올림',
    },
  },

  notice: {
    title: (company, number) => `${company} · ${number}번 일정`,
    missed: (channel) => `${channel}에 질문 하나가 올라가지 못했어요.`,
    paused: (channel) => `${channel}의 매일 질문이 멈췄어요.`,
    unknown: (channel) =>
      `${channel}에 메시지가 올라갔는지 확인하지 못했어요. 두 번 보내지 않으려고 그대로 두었으니, 채널을 보고 없으면 다시 보내 주세요.`,
    itsChannel: '그 채널',
    expired: '제때 보내지 못했어요. 다음 질문은 예정대로 올라와요.',
    thenTryAgain: '그런 다음 “다시 시도”를 눌러 주세요. 일정은 그대로 기다려요.',
  },
};
