/** Owns the Korean words of every rule about a dossier. */
import type { IssueText } from '../content-issue.ts';
import type { Finding } from './findings.ts';

const say = (message: string, hint: string | null = null): IssueText => ({ message, hint });
const KNOWN = '"회사 개요", "예상 면접 주제", "면접에서 물어볼 질문" 같은';

export function issueTextKo(finding: Finding): IssueText {
  switch (finding.rule) {
    case 'file/too-large':
      return say(
        `파일이 ${String(finding.bytes)}바이트예요. ${String(finding.limit)}바이트까지 읽어요.`,
        '파일을 나누거나 면접과 관계없는 내용을 빼 주세요',
      );
    case 'file/empty':
      return say('파일이 비어 있어요.', `${KNOWN} 섹션을 써 주세요`);
    case 'file/not-text':
      if (finding.encoding === 'utf-16')
        return say('UTF-16 텍스트예요. UTF-8이어야 해요.', 'UTF-8로 다시 저장해 주세요');
      return say(
        finding.encoding === 'binary' ? '텍스트 파일이 아니에요.' : '여기부터 올바른 UTF-8이 아니에요.',
        'UTF-8 마크다운으로 저장해 주세요',
      );
    case 'file/too-deep':
      return say(
        `목록이나 인용이 ${String(finding.depth)}단계로 겹쳐 있어요. ${String(finding.limit)}단계까지 읽어요.`,
        '단계를 줄여 주세요',
      );
    case 'file/too-much-markup':
      return say(
        `한 문단에 강조 기호가 ${String(finding.marks)}개 있어요. ${String(finding.limit)}개까지 읽어요.`,
        '남는 *, _, ~ 를 지워 주세요',
      );
    case 'file/too-long-paragraph':
      return say(`한 문단이 ${String(finding.limit)}줄을 넘어요.`, '내용이 바뀌는 곳에 빈 줄을 넣어 주세요');
    case 'file/too-many-footnotes':
      return say(
        `각주가 있는 줄이 ${String(finding.limit)}줄을 넘어요.`,
        '각주를 지우고 출처는 따로 제목을 만들어 적어 주세요',
      );
    case 'dossier/asks-for-input':
      return say(
        '면접 준비 문서가 아니에요. 정보를 더 달라는 글이고, 내용이 있는 섹션이 없어요.',
        '모델에 회사와 채용 공고를 주고 답을 다시 확인해 주세요',
      );
    case 'dossier/only-headings':
      return say(
        `면접 준비 문서가 아니에요. 섹션 이름만 ${String(finding.headings)}개 있고 내용이 없어요.`,
        '섹션을 하나 이상 채워 주세요',
      );
    case 'dossier/no-sections':
      return say('면접 준비 문서가 아니에요. 알아볼 수 있는 섹션이 없어요.', `${KNOWN} 제목을 써 주세요`);
    case 'company/not-stated':
      return say(
        '회사 이름이 적혀 있지 않아요.',
        '제목을 "회사 면접 준비: 직무"로 쓰거나 "**회사명:** …" 줄을 넣어 주세요',
      );
    case 'role/not-stated':
      return say('직무가 적혀 있지 않아요.', '"**직무:** …"를 넣거나 제목에 직무를 써 주세요');
    case 'topics/none':
      return say('면접 주제도 질문도 없어요.', '"예상 면접 주제"나 "예상 면접 질문" 섹션을 넣어 주세요');
    case 'section/unknown':
      return say(`"${finding.heading}" 섹션은 알려진 종류가 아니어서 제목 그대로 둬요.`);
    case 'section/empty':
      return say(`"${finding.heading}" 아래에 내용이 없어요.`, '내용을 쓰거나 제목을 빼 주세요');
    case 'section/repeated':
      return say(`"${finding.heading}" 섹션은 ${String(finding.first)}행에서 시작한 섹션에 이어져요.`);
    case 'fence/unclosed':
      return say('문서를 감싼 코드 펜스가 닫히지 않았어요.', '파일 끝에 같은 펜스를 넣거나 둘 다 빼 주세요');
    case 'fence/text-outside':
      return say('펜스 바깥의 글은 문서에 속하지 않아 읽지 않아요.');
    case 'front-matter/not-yaml':
      return say(
        '맨 위 --- 사이의 블록이 올바른 YAML이 아니어서 읽지 않았어요.',
        '"company: Kakao"처럼 써 주세요',
      );
    case 'text/hidden-characters':
      return say(
        `보이지 않거나 글의 방향을 바꾸는 문자 ${String(finding.count)}개를 뺐어요. 첫 번째가 여기 있어요.`,
      );
  }
}
