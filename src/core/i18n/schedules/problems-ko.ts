/** Owns what is said in Korean when the bot cannot speak in a channel: why, and the click that mends it. */
import type { problemsEn } from './problems-en.ts';

type Problems = typeof problemsEn;

const onSlack: Problems['slack'] = {
  not_member: '제가 이 채널에 없어요. 채널에서 /invite @Prepbot을 입력해 주세요.',
  cannot_see: '제가 이 채널을 볼 수 없어요. 채널에 있는 분이 /invite @Prepbot을 입력해 주세요.',
  cannot_post:
    '이 채널에 글을 쓸 수 없어요. 워크스페이스 관리자가 채널 설정의 게시 권한에서 허용할 수 있어요.',
  cannot_make_threads:
    '이 채널의 스레드에 답글을 달 수 없어요. 워크스페이스 관리자가 채널 설정의 게시 권한에서 허용할 수 있어요.',
  cannot_post_in_threads:
    '이 채널의 스레드에 답글을 달 수 없어요. 워크스페이스 관리자가 채널 설정의 게시 권한에서 허용할 수 있어요.',
  cannot_read_history:
    '이 채널의 메시지를 읽을 수 없어서 제 글이 올라갔는지 확인하지 못해요. Prepbot 운영자가 앱에 channels:history와 groups:history를 추가해 다시 설치해 주세요.',
  cannot_ping:
    '알림을 받을 사용자 그룹이 없거나 꺼져 있어요. ping:@here처럼 다른 대상을 적거나 ping:off로 꺼 주세요. /daily edit에서도 바꿀 수 있어요.',
  archived: '이 채널은 보관되어 있어요. 채널 설정에서 보관을 해제해 주세요.',
  gone: '이 채널이 없어졌어요. 대신할 채널에서 /daily set을 입력해 주세요.',
  unsuitable: '매일 질문은 스레드가 있는 채널에서만 쓸 수 있어요. 그런 채널에서 /daily set을 입력해 주세요.',
  missing_scope:
    '앱에 권한이 하나 빠져 있어요. Prepbot 운영자가 api.slack.com/apps에서 지금의 매니페스트로 다시 설치해 주세요.',
  closed: '직접 메시지를 보내지 못했어요. 환경 설정에서 Prepbot 앱의 메시지를 허용해 주세요.',
  refused: 'Slack이 메시지를 받지 않았어요. 제 실수이니 Prepbot 운영자에게 알려 주세요.',
};

const onDiscord: Problems['discord'] = {
  not_member: '제가 이 서버에 없어요. 서버 관리자가 README의 링크로 다시 초대해 주세요.',
  cannot_see:
    '제가 이 채널을 볼 수 없어요. 서버 관리자가 채널 설정의 권한에서 “채널 보기(View Channel)”를 허용해 주세요.',
  cannot_post:
    '이 채널에 글을 쓸 수 없어요. 서버 관리자가 채널 설정의 권한에서 “메시지 보내기(Send Messages)”를 허용해 주세요.',
  cannot_make_threads:
    '이 채널에 스레드를 만들 수 없어요. 서버 관리자가 채널 설정의 권한에서 “공개 스레드 만들기(Create Public Threads)”를 허용해 주세요.',
  cannot_post_in_threads:
    '이 채널의 스레드에 글을 쓸 수 없어요. 서버 관리자가 채널 설정의 권한에서 “스레드에서 메시지 보내기(Send Messages in Threads)”를 허용해 주세요.',
  cannot_read_history:
    '제 글이 올라갔는지 확인할 수 없어요. 서버 관리자가 채널 설정의 권한에서 “메시지 기록 보기(Read Message History)”를 허용해 주세요.',
  cannot_ping:
    '알림을 받을 역할이 없거나 제가 멘션할 수 없어요. 서버 관리자가 역할 설정에서 “모든 사람이 이 역할을 @mention할 수 있도록 허용”을 켜거나, /daily set이나 /daily edit에서 다른 역할 또는 ping:off를 적어 주세요.',
  archived: '이 스레드는 보관되었거나 잠겨 있어요. 다시 열거나 채널에서 /daily set을 입력해 주세요.',
  gone: '이 채널이 없어졌어요. 대신할 채널에서 /daily set을 입력해 주세요.',
  unsuitable:
    '매일 질문은 텍스트 채널이나 포럼에서만 쓸 수 있어요. 그런 채널에서 /daily set을 입력해 주세요.',
  missing_scope:
    '앱에 권한이 하나 빠져 있어요. 서버 관리자가 README의 링크로 다시 초대해 주세요. 기록은 그대로 남아요.',
  closed: '직접 메시지를 보내지 못했어요. 개인정보 설정에서 이 서버의 다이렉트 메시지를 허용해 주세요.',
  refused: 'Discord가 메시지를 받지 않았어요. 제 실수이니 Prepbot 운영자에게 알려 주세요.',
};

const onPlayground: Problems['playground'] = {
  not_member: '플레이그라운드가 새로 시작됐어요. /daily set을 다시 입력해 주세요.',
  cannot_see: '플레이그라운드가 새로 시작됐어요. /daily set을 다시 입력해 주세요.',
  cannot_post: '지금은 플레이그라운드에 글을 쓸 수 없어요. 페이지를 새로 고쳐 주세요.',
  cannot_make_threads: '지금은 플레이그라운드에 스레드를 만들 수 없어요. 페이지를 새로 고쳐 주세요.',
  cannot_post_in_threads: '지금은 플레이그라운드의 스레드에 글을 쓸 수 없어요. 페이지를 새로 고쳐 주세요.',
  cannot_read_history: '플레이그라운드가 새로 시작돼서 예전 메시지가 없어요. 따로 하실 일은 없어요.',
  cannot_ping: '플레이그라운드에 그런 대상이 없어요. /daily edit에서 ping을 @here나 off로 골라 주세요.',
  archived: '플레이그라운드 채널이 닫혀 있어요. 페이지를 새로 고쳐 주세요.',
  gone: '플레이그라운드가 새로 시작돼서 그 메시지가 없어요. 다음 질문은 평소대로 올라와요.',
  unsuitable: '매일 질문은 플레이그라운드 채널에서만 쓸 수 있어요. 거기에서 /daily set을 입력해 주세요.',
  missing_scope: '플레이그라운드에 빠진 부분이 있어요. 프로그램을 다시 시작해 주세요.',
  closed: '플레이그라운드에 그런 멤버가 없어요. 세 멤버 중 한 명으로 바꿔 주세요.',
  refused: '페이지가 메시지를 받지 않았어요. 제 실수이니 Prepbot 운영자에게 알려 주세요.',
};

const reasons: Problems['reasons'] = {
  asked: '스터디 운영자가 멈춰 두었어요. /daily resume으로 다시 시작해요.',
  company_gone:
    '회사 자료가 없어졌어요. Prepbot 운영자가 되돌려 놓거나 /daily edit으로 다른 회사를 골라 주세요.',
  deck_empty: '이 난이도와 주제에 맞는 질문이 없어요. /daily edit으로 바꾸거나 자료에 주제를 더해 주세요.',
  no_access:
    '이제 여기에서는 자료를 보여 드리지 않아요. Prepbot 운영자에게 access.workspaces에 이곳을 추가해 달라고 해 주세요.',
  no_next_date: '질문을 올릴 날이 더는 없어요. /daily edit으로 다른 요일을 골라 주세요.',
  holidays_gone:
    '쓰던 휴일 목록이 설정에 없어요. /daily edit에서 다른 목록을 고르거나, 쉬는 날 없이 이어 가려면 /daily edit holidays:none을 입력해 주세요.',
};

export const problemsKo: Problems = {
  slack: onSlack,
  discord: onDiscord,
  playground: onPlayground,
  reasons,
};
