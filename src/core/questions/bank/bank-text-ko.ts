/** Owns the Korean words of every rule about the question bank and its tags. */
import type { IssueText } from '../../content-issue.ts';
import type { BankFinding } from './bank-findings.ts';

const say = (message: string, hint: string | null = null): IssueText => ({ message, hint });
const LANGUAGES = { en: '영어(en)', ko: '한국어(ko)' } as const;

export function bankTextKo(finding: BankFinding): IssueText {
  switch (finding.rule) {
    case 'yaml/not-yaml':
      return say(`YAML 형식이 아니에요: ${finding.reason}`, '": "나 " #"이 든 글은 따옴표로 감싸 주세요');
    case 'yaml/too-large':
      return say(
        `파일이 ${finding.bytes}바이트예요. ${finding.limit}바이트까지 읽어요.`,
        '분야별로 나눠 주세요',
      );
    case 'yaml/no-list':
      return say(`«${finding.key}» 목록이 없어요.`, `${finding.key}: 로 시작해 주세요`);
    case 'yaml/missing':
      return say(`${finding.of}: ${finding.field} 항목이 없어요.`);
    case 'yaml/unknown-key':
      return say(`${finding.of}: 모르는 항목이에요: ${finding.field}`, '철자를 확인해 주세요');
    case 'yaml/wrong-value':
      return say(`${finding.of}: ${finding.field} 값이 맞지 않아요.`, `필요한 값: ${finding.expected}`);
    case 'yaml/too-long':
      return say(
        `${finding.of}: ${finding.field} 길이가 ${finding.length}자예요. ${finding.limit}자까지 돼요.`,
      );
    case 'yaml/too-few':
      return say(
        `${finding.of}: ${finding.field} 개수가 ${finding.count}개예요. ${finding.limit}개 이상이어야 해요.`,
      );
    case 'yaml/too-many':
      return say(
        `${finding.of}: ${finding.field} 개수가 ${finding.count}개예요. ${finding.limit}개까지 돼요.`,
      );
    case 'bank/missing-language':
      return say(
        `${finding.question}: ${LANGUAGES[finding.language]} 글이 없어요.`,
        '모든 질문은 두 언어로 써요',
      );
    case 'bank/duplicate-id':
      return say(
        `${finding.question}: 이 id는 ${finding.first}에서 이미 쓰고 있어요.`,
        '새 id를 정해 주세요. id는 다시 쓰지 않아요',
      );
    case 'bank/unknown-tag':
      return say(
        `${finding.question}: «${finding.tag}» 태그가 tags.yaml에 없어요.`,
        '거기에 추가하거나 있는 것을 써 주세요',
      );
    case 'bank/similar':
      return say(
        `${finding.question}: ${LANGUAGES[finding.language]} 질문이 ${finding.other} 질문과 ${finding.percent}% 비슷해요. ${finding.bound}% 미만이어야 해요.`,
        '다른 것을 묻거나 상황을 바꿔 주세요',
      );
    case 'bank/repeats-prompt':
      return say(
        `${finding.question}: ${finding.field} 내용이 질문을 되풀이해요 (단어의 ${finding.percent}%).`,
        '질문에 없는 내용을 써 주세요',
      );
    case 'bank/yes-no':
      return say(
        `${finding.question}: ${LANGUAGES[finding.language]} 질문에 예/아니요로 답할 수 있어요.`,
        '어떻게, 왜, 어떤, 무엇을 물어봐 주세요',
      );
    case 'tags/duplicate':
      return say(`«${finding.tag}» 태그가 두 번 나와요.`);
    case 'tags/unknown-parent':
      return say(`«${finding.tag}»: 상위 태그 «${finding.parent}» 항목이 없어요.`);
    case 'tags/circle':
      return say(`«${finding.tag}» 태그가 자기 자신의 상위 태그예요.`);
  }
}
