/** Owns the page's own words in Korean. */
import { particleAfter } from '../../core/i18n/particle.ts';
import type { Words } from './words.ts';

export const ko: Words = {
  product: 'Prepbot',
  playground: '플레이그라운드',
  title: (channel, member) => `#${channel} · ${member} · Prepbot 플레이그라운드`,
  local: '내 컴퓨터에서 실행 중',
  localLong:
    '이 페이지는 내 컴퓨터에서 열려 있어요. 입력한 내용은 밖으로 나가지 않아요. 다시 시작하면 채널은 비워지고, 매일 질문 설정과 답변은 남아요.',
  skip: '명령 입력창으로 건너뛰기',
  channel: 'study',
  channels: '채널',
  speakAs: '누구로 써 볼까요',
  organiser: '운영자',
  language: { en: '영어', ko: '한국어' },
  darkMode: '어두운 화면',
  reconnecting: 'Prepbot과 연결이 끊겼어요. 다시 연결하고 있어요…',

  welcome: {
    title: 'Prepbot을 써 보는 곳',
    text: 'Slack이나 Discord에서처럼 명령을 입력해 보세요. 공유하기 전까지 답은 나에게만 보여요.',
    tryThese: '이렇게 시작해 보세요',
    examples: ['/prep 카카오', '/search 고루틴', '/mock start 카카오', '/prepbot help'],
    organiserExamples: ['/daily set 카카오 09:00 매일 Asia/Seoul'],
  },

  messages: (channel) => `#${channel} 메시지`,
  messageName: (title, isPrivate) => (isPrivate ? `나에게만: ${title}` : `모두에게: ${title}`),
  onlyYou: '나에게만 보여요',
  everyone: '모두에게 보여요',
  youTyped: '입력한 명령',
  bot: '봇',
  showJson: 'JSON 보기',
  newBelow: '새 메시지',

  line: {
    label: '명령 입력창',
    placeholder: '/prep 카카오, 또는 / 를 입력해 보세요',
    send: '보내기',
    suggestions: '추천',
    keys: '화살표로 고르고 Enter로 넣어요. Escape로 닫아요',
  },
  refused: {
    noSlash: '여기서는 명령이 / 로 시작해요. /prep 카카오는 회사 하나를, /prep은 전체 회사를 보여 줘요.',
    unknown: (command) =>
      `${command}${particleAfter(command, '은/는')} 없는 명령이에요. /prep은 전체 회사를, /prepbot help는 입력할 수 있는 모든 명령을 보여 줘요.`,
    tooLong: (limit) => `${limit.toLocaleString('ko')}자를 넘었어요. /prep 카카오처럼 짧게 적어 주세요.`,
    gone: '이 메시지는 이제 없어요. /prep으로 새 카드를 열어 주세요.',
  },

  form: {
    cancel: '취소',
    optional: '선택',
    title: (form, member) => `${form} · ${member} · Prepbot 플레이그라운드`,
    notSent: '보내지 못했어요. 쓴 내용은 그대로 있으니 다시 보내 보세요.',
  },

  file: {
    all: '파일',
    download: '내려받기',
    gone: '이 파일은 이제 없어요',
    goneText:
      '플레이그라운드는 파일을 메모리에만 두어요. 다시 시작했거나 새 파일에 자리를 내주었어요. 명령을 다시 입력하면 새로 만들어 드려요.',
    back: '채널로 돌아가기',
  },

  clock: {
    now: '이 플레이그라운드의 시각:',
    next: '다음 질문 시각으로',
    about: '이 플레이그라운드의 시각을 다음 질문이나 정리 시각으로 옮겨요',
    nothing: '이 채널에는 아직 예정된 질문이 없어요. Alice로 /daily set kakao를 입력해 시작해 보세요.',
    elsewhere:
      '시각은 그대로 두었어요. 이 데이터베이스에 Slack이나 Discord 채널의 일정도 있어서 그쪽 질문이 먼저 나가 버려요. 시험해 보려면 DATABASE_URL에 다른 파일을 지정해 주세요.',
  },

  thread: {
    title: '스레드',
    one: '스레드',
    open: (replies) => (replies === 0 ? '스레드' : `답글 ${replies.toLocaleString('ko')}개`),
    close: '스레드 닫기',
    quiet: '아직 아무것도 없어요. 올라오면 바로 보여요.',
    empty: '열린 스레드가 없어요',
    text: '매일 질문의 정리와 모의 면접은 스레드에 모여요. 스레드는 채널 옆, 여기에 열려요.',
  },
  payloads: {
    title: '플랫폼에 보내는 그대로',
    text: '같은 카드를 Slack과 Discord에 보낼 때의 모습이에요.',
    slack: 'Slack, Block Kit',
    discord: 'Discord, Components V2',
    close: '닫기',
    size: (characters) => `${characters.toLocaleString('ko')}자`,
    refused: (why) => `이 카드는 그곳에 보낼 수 없어요: ${why}`,
  },
};
