/** Owns what `npm run check` says besides the issues, in English and Korean. */
import type { Dossier } from '../core/dossiers/dossier.ts';
import type { Locale } from '../core/i18n/locale.ts';

export type CheckWords = {
  readonly usage: string;
  readonly emptyDirectory: (folder: string) => string;
  /** `reason` is a system error code such as ENOENT. */
  readonly unreadable: (file: string, reason: string) => string;
  readonly summary: (file: string, dossier: Dossier) => string;
  readonly bankSummary: (folder: string, questions: number, files: number, problems: number) => string;
};

const count = (number: number, one: string, many = `${one}s`): string =>
  `${String(number)} ${number === 1 ? one : many}`;
const points = (dossier: Dossier): number =>
  dossier.topics.reduce((sum, topic) => sum + topic.points.length, 0);
const owned = (dossier: Dossier): number =>
  dossier.sections.filter((section) => section.audience === 'owner').length;

const en: CheckWords = {
  usage: [
    'Usage: npm run check -- [--json] FILE|FOLDER…   reads dossiers and names every problem; "-" reads standard input',
    '       npm run check -- seeds/questions         reads the question bank; without a path, seeds with its bank',
    '       npm run check -- --schema                prints the JSON Schema of a dossier',
    'Exit status: 0 without errors, 1 with errors, 2 when called wrongly.',
  ].join('\n'),
  emptyDirectory: (folder) => `${folder}: no markdown file in this folder`,
  unreadable: (file, reason) => {
    if (reason === 'ENOENT') return `${file}: no such file or folder`;
    return reason === 'EACCES'
      ? `${file}: may not be read (permission denied)`
      : `${file}: cannot be read (${reason})`;
  },
  summary: (file, dossier) =>
    [
      `${file}: ${dossier.company.name ?? 'company not stated'}, ${dossier.role ?? 'role not stated'}`,
      count(dossier.sections.length, 'section') +
        (owned(dossier) === 0 ? '' : ` (${String(owned(dossier))} for owners only)`),
      `${count(dossier.topics.length, 'topic')} with ${count(points(dossier), 'point')}`,
      count(dossier.interviewQuestions.length, 'interview question'),
      `${count(dossier.questionsToAsk.length, 'question')} to ask`,
      count(dossier.concepts.length, 'concept'),
      count(dossier.news.length, 'news item'),
    ].join(' · '),
  bankSummary: (folder, questions, files, problems) =>
    `${folder}: ${count(questions, 'question')} in ${count(files, 'file')} · ${count(problems, 'problem')}`,
};

const ko: CheckWords = {
  usage: [
    '사용법: npm run check -- [--json] 파일|폴더…   면접 준비 문서를 읽고 문제를 모두 알려 줘요. "-"는 표준 입력이에요',
    '        npm run check -- seeds/questions       질문 은행을 읽어요. 경로가 없으면 seeds 전체를 봐요',
    '        npm run check -- --schema              문서의 JSON Schema를 출력해요',
    '종료 코드: 오류가 없으면 0, 있으면 1, 잘못 부르면 2.',
  ].join('\n'),
  emptyDirectory: (folder) => `${folder}: 폴더에 마크다운 파일이 없어요`,
  unreadable: (file, reason) => {
    if (reason === 'ENOENT') return `${file}: 그런 파일이나 폴더가 없어요`;
    return reason === 'EACCES' ? `${file}: 읽을 권한이 없어요` : `${file}: 읽을 수 없어요 (${reason})`;
  },
  summary: (file, dossier) =>
    [
      `${file}: ${dossier.company.name ?? '회사 이름 없음'}, ${dossier.role ?? '직무 없음'}`,
      `섹션 ${String(dossier.sections.length)}개` +
        (owned(dossier) === 0 ? '' : ` (본인 전용 ${String(owned(dossier))}개)`),
      `주제 ${String(dossier.topics.length)}개와 세부 ${String(points(dossier))}개`,
      `면접 질문 ${String(dossier.interviewQuestions.length)}개`,
      `물어볼 질문 ${String(dossier.questionsToAsk.length)}개`,
      `개념 ${String(dossier.concepts.length)}개`,
      `소식 ${String(dossier.news.length)}개`,
    ].join(' · '),
  bankSummary: (folder, questions, files, problems) =>
    `${folder}: 파일 ${String(files)}개에 질문 ${String(questions)}개 · 문제 ${String(problems)}개`,
};

export const checkWordsIn = (locale: Locale): CheckWords => (locale === 'ko' ? ko : en);
