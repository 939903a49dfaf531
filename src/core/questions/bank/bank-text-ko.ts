/** Owns the Korean words of every rule about the question bank and its tags. */
import type { IssueText } from '../../content-issue.ts';
import type { BankFinding } from './bank-findings.ts';

const say = (message: string, hint: string | null = null): IssueText => ({ message, hint });
const LANGUAGES = { en: '영어(en)', ko: '한국어(ko)' } as const;

export function bankTextKo(finding: BankFinding): IssueText {
  switch (finding.rule) {
    case 'yaml/not-yaml':
      return say(`YAML 형식이 아닙니다: ${finding.reason}`, '": "나 " #"이 든 글은 따옴표로 감싸세요');
    case 'yaml/too-large':
      return say(
        `파일이 ${finding.bytes}바이트입니다. ${finding.limit}바이트까지 읽습니다.`,
        '분야별로 나누세요',
      );
    case 'yaml/no-list':
      return say(`«${finding.key}» 목록이 없습니다.`, `${finding.key}: 로 시작하세요`);
    case 'yaml/missing':
      return say(`${finding.of}: ${finding.field} 항목이 없습니다.`);
    case 'yaml/unknown-key':
      return say(`${finding.of}: 모르는 항목입니다: ${finding.field}`, '철자를 확인하세요');
    case 'yaml/wrong-value':
      return say(`${finding.of}: ${finding.field} 값이 맞지 않습니다.`, `필요한 값: ${finding.expected}`);
    case 'yaml/too-long':
      return say(
        `${finding.of}: ${finding.field} 길이가 ${finding.length}자입니다. ${finding.limit}자까지 됩니다.`,
      );
    case 'yaml/too-few':
      return say(
        `${finding.of}: ${finding.field} 개수가 ${finding.count}개입니다. ${finding.limit}개 이상이어야 합니다.`,
      );
    case 'yaml/too-many':
      return say(
        `${finding.of}: ${finding.field} 개수가 ${finding.count}개입니다. ${finding.limit}개까지 됩니다.`,
      );
    case 'bank/missing-language':
      return say(
        `${finding.question}: ${LANGUAGES[finding.language]} 글이 없습니다.`,
        '모든 질문은 두 언어로 씁니다',
      );
    case 'bank/duplicate-id':
      return say(
        `${finding.question}: 이 id는 ${finding.first}에서 이미 쓰고 있습니다.`,
        '새 id를 주세요. id는 다시 쓰지 않습니다',
      );
    case 'bank/unknown-tag':
      return say(
        `${finding.question}: «${finding.tag}» 태그가 tags.yaml에 없습니다.`,
        '거기에 추가하거나 있는 것을 쓰세요',
      );
    case 'bank/similar':
      return say(
        `${finding.question}: ${LANGUAGES[finding.language]} 질문이 ${finding.other} 질문과 ${finding.percent}% 비슷합니다. ${finding.bound}% 미만이어야 합니다.`,
        '다른 것을 묻거나 상황을 바꾸세요',
      );
    case 'bank/repeats-prompt':
      return say(
        `${finding.question}: ${finding.field} 내용이 질문을 되풀이합니다 (단어의 ${finding.percent}%).`,
        '질문에 없는 내용을 쓰세요',
      );
    case 'bank/yes-no':
      return say(
        `${finding.question}: ${LANGUAGES[finding.language]} 질문에 예/아니요로 답할 수 있습니다.`,
        '어떻게, 왜, 어떤, 무엇을 물으세요',
      );
    case 'tags/duplicate':
      return say(`«${finding.tag}» 태그가 두 번 나옵니다.`);
    case 'tags/unknown-parent':
      return say(`«${finding.tag}»: 상위 태그 «${finding.parent}» 항목이 없습니다.`);
    case 'tags/circle':
      return say(`«${finding.tag}» 태그가 자기 자신의 상위 태그입니다.`);
  }
}
