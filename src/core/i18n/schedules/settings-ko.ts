/** Owns what is said in Korean about a schedule's settings: what each is called, and why one is refused. */
import type { settingsEn } from './settings-en.ts';

export const settingsKo: typeof settingsEn = {
  describe: {
    company: '질문을 뽑을 회사 (예: kakao, 카카오)',
    time: '올리는 시각 (예: 09:00, 오후 9시 30분)',
    days: '요일: 주중, 매일, 월수금',
    timezone: '시간대 (예: Asia/Seoul, America/New_York)',
    role: '직무가 여러 개일 때 골라요',
    level: '주니어, 미들, 시니어. 안 적으면 직무에 맞춰요',
    topics: '이 주제에서만 뽑아요. 쉼표로 구분하고, 안 적으면 전부예요',
    ping: '알림을 받을 대상: @here, 그룹, 역할. 안 적으면 아무도 받지 않아요',
    holidays: '쉬는 날: kr, none, 설정에 있는 목록',
    language: '질문의 언어: ko, en',
    late: '얼마나 늦게까지 올릴지 (예: 3h, 3시간)',
    schedule: '일정이 여러 개일 때 번호',
    date: '건너뛸 날짜 (예: 2026-12-24). 안 적으면 다음 날짜',
    until: '다시 시작할 날짜 (예: 2026-12-28)',
  },
  label: {
    company: '회사',
    time: '시각',
    days: '요일',
    timezone: '시간대',
    role: '직무',
    level: '난이도',
    topics: '주제',
    ping: '알림 대상',
    holidays: '쉬는 날',
    language: '질문의 언어',
    late: '늦어도 되는 시간',
  },
  help: {
    company: '/prep에서처럼 적어요. 예: kakao, 카카오',
    time: '예: 09:00, 오후 9시 30분',
    days: '주중, 매일, 월수금처럼 적어요.',
    timezone: '예: Asia/Seoul, America/New_York',
    role: '직무가 여러 개일 때만 적어요.',
    topics: '쉼표로 구분해요. 비우면 전부예요.',
    pingSlack: '@here 또는 사용자 그룹 ID(S…). 비우면 아무도 받지 않아요.',
    pingPlayground: '@here. 비우면 아무도 받지 않아요.',
    late: '예: 3h, 30분. 그보다 늦으면 놓친 질문이 돼요.',
  },
  missing: (fields) => `시작하려면 더 필요해요: ${fields}. 이렇게 적어 보세요`,
  missingField: '꼭 필요해요.',
  refused: '읽지 못한 곳이 있어서 아직 저장하지 않았어요:',
  example: '이렇게 적어 보세요',
  whatToEdit: (fields) => `무엇을 바꿀까요? ${fields} 등 이 명령의 옵션을 적어 주세요. 이렇게 적어 보세요`,
  tooLong: (limit) => `${limit}자를 넘었어요.`,

  time: {
    readAs: (typed, time) => `«${typed}»: ${time}에 올릴게요.`,
    unknown: (typed) => `«${typed}»에서 시각을 읽지 못했어요. 09:00, 오후 9시 30분, 21:00처럼 적어 주세요.`,
    out_of_range: (typed) =>
      `하루에 없는 시각이에요: «${typed}». 00:00부터 23:59 사이로, 09:00이나 21:30처럼 적어 주세요.`,
  },
  days: (typed) => `«${typed}»에서 요일을 읽지 못했어요. 주중, 매일, 월수금, 월~목처럼 적어 주세요.`,
  zone: {
    readAs: (typed, zone) => `«${typed}»: ${zone} 시간대로 맞췄어요.`,
    unknown: (typed) =>
      `모르는 시간대예요: «${typed}». Asia/Seoul이나 America/New_York처럼 지역과 도시로 적어 주세요.`,
    nearest: (typed, zones) => `모르는 시간대예요: «${typed}». 이 중에 있나요? ${zones}`,
    ambiguous: (typed, zones) => `«${typed}»에 맞는 시간대가 여러 개예요: ${zones}. 그중 하나를 적어 주세요.`,
    offset: (typed, zones) => `«${typed}»만으로는 서머타임을 알 수 없어요. ${zones}처럼 도시로 적어 주세요.`,
  },
  date: {
    unknown: (typed) => `«${typed}»에서 날짜를 읽지 못했어요. 2026-12-24, 12월 24일, 내일처럼 적어 주세요.`,
    unclear: (typed) => `두 가지 날짜로 읽혀요: «${typed}». 12월 24일이나 2026-12-24처럼 적어 주세요.`,
    no_such_day: (typed) => `달력에 없는 날짜예요: «${typed}». 2026-12-24처럼 적어 주세요.`,
    past: (typed) => `이미 지난 날이에요: «${typed}». 2026-12-24처럼 앞으로 올 날짜를 적어 주세요.`,
  },
  late: {
    unknown: (typed) => `«${typed}»에서 시간을 읽지 못했어요. 3h, 30m, 3시간처럼 적어 주세요.`,
    too_long: (typed) =>
      `하루보다 길어요: «${typed}». 그때는 다음 질문이 올라오니 24시간 안으로 적어 주세요.`,
  },
  company: {
    none: (typed) => `«${typed}» 자료가 없어요. /prep을 입력하면 있는 자료를 볼 수 있어요.`,
    guess: (typed, name) => `«${typed}» 자료가 없어요. 혹시 ${name}인가요?`,
    several: (typed, names) => `«${typed}»에 맞는 자료가 여러 개예요: ${names}. 하나를 적어 주세요.`,
    noRole: (typed, roles) => `이 자료에 «${typed}» 직무는 없어요. 있는 직무: ${roles}.`,
    emptyDeck: (company) => `${company} 자료에는 아직 질문을 뽑을 주제나 개념, 질문이 없어요.`,
  },
  level: (typed) => `없는 난이도예요: «${typed}». 주니어, 미들, 시니어 중에서 적어 주세요.`,
  levelEmpty: '이 난이도에 맞는 질문이 없어요. 다른 난이도를 적거나 비워 주세요.',
  topicNone: (typed, topics) => `이 자료에 «${typed}» 주제는 없어요. 있는 주제: ${topics}.`,
  topicSeveral: (typed, topics) => `«${typed}»에 맞는 주제가 여러 개예요: ${topics}. 조금 더 적어 주세요.`,
  topicsEmpty: '이 주제에 맞는 질문이 없어요. 다른 주제를 적거나 비워 주세요.',
  ping: {
    everybody:
      '@channel과 @everyone은 자리에 없는 사람에게도 매일 알림이 가서 쓰지 않아요. @here는 접속해 있는 사람에게만 가요.',
    everybodyOnDiscord:
      '@here와 @everyone은 서버 전체에 매일 알림이 가서 쓰지 않아요. 멤버가 골라 받을 수 있는 역할을 정해 주세요.',
    groupByName: (typed) =>
      `Slack이 이름(${typed})만 알려 줘서 어느 그룹인지 알 수 없어요. 사람 메뉴에서 그룹을 열고 “그룹 ID 복사”로 얻은 ID(S…)를 적어 주세요.`,
    unknownOnSlack: (typed) =>
      `«${typed}»에게는 알림을 보낼 수 없어요. @here, 사용자 그룹 ID(S…), 또는 off(알림 없음)를 적어 주세요.`,
    unknownOnDiscord: (typed) =>
      `«${typed}» 역할을 찾지 못했어요. @를 입력해 목록에서 역할을 고르거나 역할 ID, 또는 off(알림 없음)를 적어 주세요.`,
    unknownOnPlayground: (typed) =>
      `«${typed}»에게는 알림을 보낼 수 없어요. @here 또는 off(알림 없음)를 적어 주세요.`,
  },
  holidays: (typed, names) => `«${typed}» 쉬는 날 목록은 없어요. 있는 목록: ${names}.`,
  language: (typed) => `쓸 수 없는 언어예요: «${typed}». ko 또는 en을 적어 주세요.`,
  koreanHolidaysByZone:
    '시간대가 Asia/Seoul이라 한국의 공휴일에는 쉬어요. 공휴일에도 올리려면 /daily edit holidays:none을 입력해 주세요.',
  noDay: '이 요일과 쉬는 날로는 질문을 올릴 날이 없어요.',
};
