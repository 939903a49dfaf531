/** Owns what Prepbot says in Korean to whoever opens, looks for or ends a mock interview by a command. */
import type { mockSetupEn } from './setup-en.ts';

export const mockSetupKo: typeof mockSetupEn = {
  inAChannel: '모의 면접은 채널에서 열어요. 스터디 채널에서 입력해 주세요.',
  notHere: '여기서는 모의 면접을 열 수 없어요. Slack, Discord, 플레이그라운드에서 쓸 수 있어요.',
  missing: '어느 회사인가요? 이렇게 적어 보세요',
  refused: '읽지 못한 곳이 있어서 아직 열지 않았어요:',
  example: '이렇게 적어 보세요',
  again: '아직 열지 않았어요. 해결한 다음 다시 입력해 주세요',
  rounds: (typed) => `«${typed}»: 라운드는 1부터 10까지 할 수 있어요. rounds:3처럼 적어 주세요.`,
  minutes: (typed) => `«${typed}»: 시간은 0분부터 60분까지 정할 수 있어요. minutes:10처럼 적어 주세요.`,
  noQuestions: '아직 낼 수 있는 질문이 없어요. 다른 주제나 수준에는 있을 수 있어요.',
  problems: {
    archived: '보관되었거나 잠긴 채널이에요. 다시 열거나 다른 채널에서 /mock start를 입력해 주세요.',
    gone: '없어진 채널이에요. 다른 채널에서 /mock start를 입력해 주세요.',
    unsuitable:
      '모의 면접은 스레드를 만들 수 있는 채널에서 열어요. 그런 채널에서 /mock start를 입력해 주세요.',
  },
  fewer: (n) => `낼 수 있는 질문이 ${n}개라서 ${n}라운드로 열어요.`,
  otherRoles: (roles) => `다른 직무도 있어요: ${roles}. 회사 뒤에 직무를 적으면 그 직무로 열어요.`,
  justOpened: '조금 전에 이 회사로 연 모의 면접이 있어서 새로 열지 않았어요:',
  people: (n) => (n === 0 ? '아직 아무도 없어요' : `${n}명 참여 중`),
  toLobby: '대기실 메시지',
  onItsWay: '메시지를 올리고 있어요',
  more: (n) => `이 밖에 ${n}개가 더 있어요. 다른 것이 끝나면 /mock end에서 볼 수 있어요.`,
  noSuch: (typed) => `이 채널에 «${typed}» 모의 면접은 열려 있지 않아요. 어느 것인가요?`,
  session: '여러 개가 열려 있을 때 어느 것인지',
};
