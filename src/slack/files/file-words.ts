/** Owns what people read about files on Slack, where no private answer holds one: that they are in direct messages, or why not. */
import type { Locale } from '../../core/i18n/locale.ts';

type FileWords = {
  /** Above the files. */
  readonly comment: string;
  readonly onTheWay: (names: string) => string;
  readonly sent: (names: string) => string;
  readonly missingScope: (names: string, scope: string) => string;
  readonly closed: (names: string) => string;
  readonly unknown: (names: string) => string;
  readonly later: (names: string) => string;
  readonly failed: (names: string, reference: string) => string;
};

export const FILE_WORDS: Readonly<Record<Locale, FileWords>> = {
  en: {
    comment: 'What you asked for. Nobody else sees this conversation.',
    onTheWay: (names) => `⏳ On its way to your direct messages with me: ${names}`,
    sent: (names) => `✅ In your direct messages with me: ${names}`,
    missingScope: (names, scope) =>
      `Not sent: ${names}. I was not given ${scope} in this workspace. Whoever runs Prepbot can add it and install the app again; then ask once more.`,
    closed: (names) =>
      `Not sent: ${names}. Slack takes no direct message from me to you. Find me under Apps, open our messages there, and ask once more.`,
    unknown: (names) =>
      `Slack did not say whether it arrived: ${names}. Look at your direct messages with me; if it is not there, ask once more.`,
    later: (names) => `Not sent: ${names}. Slack does not take it just now; ask once more in a minute.`,
    failed: (names, reference) =>
      `Not sent: ${names}. Ask once more; if it stays like this, tell whoever runs Prepbot this number: ${reference}`,
  },
  ko: {
    comment: '요청하신 파일이에요. 이 대화는 다른 사람에게 보이지 않아요.',
    onTheWay: (names) => `⏳ 저와의 다이렉트 메시지로 보내는 중이에요: ${names}`,
    sent: (names) => `✅ 저와의 다이렉트 메시지로 보냈어요: ${names}`,
    missingScope: (names, scope) =>
      `보내지 못했어요: ${names}. 이 워크스페이스에서 저에게 ${scope} 권한이 없어요. Prepbot 운영자가 권한을 더해 앱을 다시 설치하면, 한 번 더 요청해 주세요.`,
    closed: (names) =>
      `보내지 못했어요: ${names}. 제가 보내는 다이렉트 메시지를 Slack이 받지 않아요. 앱 목록에서 저와의 대화를 연 다음 한 번 더 요청해 주세요.`,
    unknown: (names) =>
      `도착했는지 Slack이 알려 주지 않았어요: ${names}. 저와의 다이렉트 메시지를 보고, 없으면 한 번 더 요청해 주세요.`,
    later: (names) =>
      `보내지 못했어요: ${names}. 지금은 Slack이 받지 않아요. 1분 뒤에 한 번 더 요청해 주세요.`,
    failed: (names, reference) =>
      `보내지 못했어요: ${names}. 한 번 더 요청해 주세요. 그래도 안 되면 Prepbot 운영자에게 이 번호를 알려 주세요: ${reference}`,
  },
};
