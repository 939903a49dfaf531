/** Owns what Prepbot says in Korean about daily posts, answers and what is kept on a member. */
import { particleAfter } from '../particle.ts';
import type { postsEn, privacyEn } from './en.ts';

const number = (n: number): string => n.toLocaleString('ko');

/** «Alice», «Alice, 민지», «Alice, 민지, 준호 외 4명»: the names are the first ones of `all`. */
function namesOf(names: readonly string[], all: number): string {
  const more = all - names.length;
  if (names.length === 0) return `${number(all)}명`;
  return more > 0 ? `${names.join(', ')} 외 ${number(more)}명` : names.join(', ');
}

export const postsKo: typeof postsEn = {
  buttons: {
    answer: '답변하기',
    editAnswer: '답변 수정',
    answerNow: '지금 답변하기',
    mostUseful: '가장 도움 됐어요',
    mine: '내 답변',
    unsaved: '저장되지 않은 글',
  },
  title: '매일 질문',
  number: (n) => `${number(n)}번째 질문`,
  noAnswers: '아직 답변이 없어요',
  answered: (names, all) =>
    names.length === 0
      ? `${number(all)}명이 답했어요`
      : `${number(all)}명이 답했어요: ${namesOf(names, all)}`,
  recapComes: (when) => `정리는 ${when}에 올라와요`,
  closed: '답변은 마감됐고, 정리는 스레드에 있어요',
  late: (when) => `늦게 올렸어요: 원래 ${when}`,

  recap: {
    title: (n) => `${number(n)}번째 질문 정리`,
    nobody: '이번에는 답변이 없었어요. 핵심 포인트가 궁금하면 여기에서 볼 수 있어요:',
    nobodyShown: '이번에는 공개된 답변이 없어요. 핵심 포인트가 궁금하면 여기에서 볼 수 있어요:',
    removed: '작성자가 지운 답변이에요',
    allPoints: '나머지는 핵심 포인트에서 볼 수 있어요.',
  },

  form: {
    title: '답변하기',
    submit: '보내기',
    label: '내 답변',
    help: '정리가 올라올 때 이름과 함께 스레드에 공개돼요. 그 전에는 답한 사람만 볼 수 있어요.',
    lateHelp: '정리가 이미 올라와서 나만 볼 수 있어요.',
    audience: '누가 볼 수 있나요?',
    forAll: '모두에게, 정리와 함께',
    forMe: '나만 보기',
    draft: '전에 보낸 글을 아래에 넣어 두었어요. 아직 저장되지 않았어요.',
    cut: (length, limit) =>
      `전에 보낸 글은 ${number(length)}자였어요. 앞의 ${number(limit)}자를 아래에 넣어 두었고, 들어가지 못한 부분은 다음과 같아요:`,
  },

  saved: '저장했어요.',
  savedForMe: '나만 볼 수 있게 저장했어요.',
  savedLate: '정리가 이미 올라와서 나만 볼 수 있게 저장했어요.',
  closedMeanwhile: '그사이 답변이 마감되어, 보낸 글은 나만 볼 수 있게 저장했어요.',
  first: '첫 번째 답변이에요. 정리가 올라오기 전까지 고칠 수 있어요.',
  others: (n) => `다른 ${number(n)}명도 답했어요. 어떻게 답했는지 볼 수 있어요:`,
  othersUnseen: (n) => `다른 ${number(n)}명도 답했고, 나만 보기로 남겼어요.`,
  empty: '적은 내용이 없어요. 몇 마디만 적어도 괜찮아요.',
  tooLong: (length, limit) =>
    `${number(length)}자를 적었는데 ${number(limit)}자까지 보낼 수 있어요. 글은 보관해 두었으니, 다시 열어서 줄여 주세요.`,
  tooLongInForm: (length, limit) => `${number(length)}자예요. ${number(limit)}자까지 보낼 수 있어요.`,
  failed: (reference) =>
    `문제가 생겨서 답변을 아직 저장하지 못했어요. 글은 7일 동안 보관하니, 다시 열어서 보내 주세요. 또 그러면 Prepbot 운영자에게 이 번호를 알려 주세요: ${reference}`,
  alreadyShown: '답변이 마감됐고, 내 답변은 그대로 정리에 들어가 있어요. 이제는 고칠 수 없어요.',
  changeTooLate:
    '그사이 답변이 마감되어 먼저 보낸 답변이 그대로 남았어요. 방금 보낸 글은 나만 볼 수 있게 7일 동안 보관해요:',
  tooOld: (days) =>
    `정리가 올라온 뒤 ${number(days)}일까지 답할 수 있는데, 그 기간이 지났어요. 핵심 포인트는 아직 볼 수 있어요:`,
  unknown: '여기에서는 알 수 없는 질문이에요. 다른 곳의 질문이거나 더는 보관하지 않는 질문일 수 있어요.',
  noDraft: '이 질문에 저장되지 않은 글은 없어요.',
  unsavedTitle: '저장되지 않은 글',

  answers: {
    title: '답변',
    hidden: (names, all) =>
      `${namesOf(names, all)}${names.length === all ? ' 님' : ''}이 답했어요. 먼저 답하면 어떻게 답했는지 볼 수 있어요.`,
    hiddenUnnamed: (all) => `${number(all)}명이 답했어요. 먼저 답하면 어떻게 답했는지 볼 수 있어요.`,
    hiddenOne: '내 답변을 보내거나 정리가 올라오면 볼 수 있어요.',
    nobody: '아직 아무도 답하지 않았어요. 첫 번째로 답해 보세요.',
    none: '여기에는 다른 사람의 답변이 없어요.',
    gone: '작성자가 지워서 이제 볼 수 없는 답변이에요.',
    ofQuestion: (n) => `${number(n)}번째 질문의 답변`,
    onlyForMe: '나만 보기',
    late: '정리 뒤에 쓴 답변, 나만 보기',
  },

  vote: {
    title: '가장 도움 됐어요',
    kept: (name) =>
      `${name} 님의 답변을 가장 도움이 된 답변으로 골랐어요. 다른 답변을 누르면 바꿀 수 있어요.`,
    own: '내가 쓴 답변이에요. 다른 사람의 답변 중에서 가장 도움이 된 것을 골라 주세요.',
    early: '정리가 올라온 뒤에 고를 수 있어요.',
  },

  points: {
    title: '핵심 포인트',
    rate: '얼마나 알고 있었나요? 무엇을 누르는지는 나만 볼 수 있어요.',
    grades: { again: '다시', hard: '어려움', good: '알맞음', easy: '쉬움' },
    graded: (grade) =>
      `✅ ${grade}${particleAfter(grade, '으로/로')} 기록했어요. 다른 버튼을 누르면 바뀌어요.`,
  },
  hintTitle: '힌트',
  noHint: '이 질문에는 힌트가 없어요. 핵심 포인트가 도움이 될 거예요:',
  followTitle: '꼬리 질문',
  noFollow: '이 질문에는 꼬리 질문이 없어요. 핵심 포인트를 볼 수 있어요:',

  streak: {
    command: '제때 연달아 답한 기록을 보여 드려요',
    title: '연속 답변',
    schedule: (company, n) => `${company} · ${number(n)}번 일정`,
    days: (n) => (n === 0 ? '아직 연속 기록이 없어요' : `${number(n)}번 연속으로 답했어요`),
    counted: '센 날',
    freezes: (used, all) => `이번 달 쉬어 가기 ${number(all)}번 중 ${number(used)}번 썼어요`,
    frozen: '쉬어 간 날',
    start: '다음 질문에 정리가 올라오기 전까지 답하면 시작돼요.',
    moreDates: (n) => `그 전에 ${number(n)}번 더`,
    moreSchedules: (n) => `${number(n)}개가 더 있어요. /daily streak 2처럼 번호를 적어 보세요.`,
  },
};

export const privacyKo: typeof privacyEn = {
  family: '나에 대해 보관하는 내용',
  exportIt: '나에 대해 보관하는 모든 내용을 나에게만 파일로 드려요',
  deleteIt: '나에 대해 보관하는 모든 내용을 한 번 더 묻고 지워요',
  title: '나에 대해 보관하는 내용',
  nothing: '보관하는 내용이 없어요.',
  summary: (rows) => `모두 ${number(rows)}건이에요. 나에게만 보여요.`,
  asMarkdown: 'Markdown으로 보기',
  asJson: 'JSON으로 보기',
  look: '먼저 살펴보기',
  tables: {
    notes: '질문에 남긴 의견',
    answers: '답변',
    grades: '얼마나 알았는지',
    votes: '가장 도움 된 답변',
    schedules: '맡고 있는 일정',
    changes: '일정을 바꾼 기록',
    messages: '나에게 보낸 메시지',
    mockSessions: '참여한 모의 면접',
    mockAnswers: '모의 면접 답변',
    mockRatings: '내가 한 평가',
    mockFeedback: '내가 받은 평가',
    mockReviews: '복습할 질문',
    remembered: '잠시 기억하는 것: 프로필, 저장되지 않은 글',
  },
  ask: '모두 지워지고 되돌릴 수 없어요:',
  askMore:
    '정리나 모의 면접에 실린 내 글은 “작성자가 지운 답변이에요”로 바뀌어요. 맡고 있는 일정은 이름 없이 계속돼요.',
  confirm: '모두 지우기',
  deleted: (rows) => `✅ ${number(rows)}건을 지웠어요. 정리에 실린 글도 곧 바뀌어요.`,
  nothingHere: '여기에는 아무것도 기록하지 않아요.',
};
