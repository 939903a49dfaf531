/** Owns the cards about Prepbot itself: help and status. */
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Settings, Status } from '../commands/context.ts';
import { spell, type CommandDefinition } from '../commands/define-command.ts';
import type { Surface } from '../commands/request.ts';
import { messagesIn, type Locale, type Messages } from '../i18n/locale.ts';
import { code, plain, rich } from '../text/inline.ts';
import { encodeAction } from './action-id.ts';
import type { Card, Field } from './card.ts';
import { SECTION_VIEWS } from './views.ts';

/** Every command with an example, as the person's surface spells it. */
export function helpCard(commands: readonly CommandDefinition[], surface: Surface, locale: Locale): Card {
  const m = messagesIn(locale);
  const sections = SECTION_VIEWS.flatMap((view, index) => [
    ...(index === 0 ? [] : [', ']),
    code(view),
    ` ${m.views[view]}`,
  ]);
  return {
    blocks: [
      { kind: 'heading', level: 1, text: m.help.title },
      { kind: 'text', text: [plain(m.help.intro)] },
      {
        kind: 'list',
        isOrdered: false,
        start: 1,
        items: commands.map((command) => ({
          text: rich([
            code(`${spell(command, surface)} ${command.example}`.trim()),
            ` ${(command.describeSubcommand ?? command.describe)(m)}`,
          ]),
          children: [],
        })),
      },
      { kind: 'fields', fields: [{ label: m.help.sections, value: rich(sections) }] },
      { kind: 'text', text: [plain(m.help.privacy)] },
      {
        kind: 'buttons',
        buttons: [{ label: m.buttons.companies, action: encodeAction({ verb: 'companies', page: 1 }) }],
      },
    ],
  };
}

type Running = {
  readonly status: Status;
  readonly catalogue: Catalogue;
  readonly settings: Settings;
  /** False where dossiers are not answered: what there is to read is nobody's business there. */
  readonly isAnswering: boolean;
  /** What members said about questions; null where nothing is recorded. */
  readonly noteCount: number | null;
};

export function statusCard(
  { status, catalogue, settings, isAnswering, noteCount }: Running,
  locale: Locale,
): Card {
  const m = messagesIn(locale);
  const fields: Field[] = [
    { label: m.status.version, value: [plain(status.version)] },
    { label: m.status.since, value: [{ kind: 'date', at: status.startedAt, style: 'relative' }] },
    ...(isAnswering ? dossierFields(status, catalogue, m) : []),
    ...(isAnswering && noteCount !== null && noteCount > 0
      ? [{ label: m.status.notes, value: [plain(String(noteCount))] }]
      : []),
    { label: m.status.surfaces, value: [plain(status.surfaces.join(', '))] },
    { label: m.status.access, value: [plain(accessOf(settings, isAnswering, m))] },
  ];
  return {
    blocks: [
      { kind: 'heading', level: 1, text: m.status.title },
      { kind: 'fields', fields },
    ],
  };
}

function accessOf({ workspaces }: Settings, isAnswering: boolean, m: Messages): string {
  if (workspaces === null) return m.status.everywhere;
  return isAnswering ? m.status.someWorkspaces(workspaces.length) : m.status.notHere;
}

function dossierFields(status: Status, catalogue: Catalogue, m: Messages): Field[] {
  const companies = new Set(catalogue.entries.map(({ slug }) => slug)).size;
  const { brokenFiles } = status;
  return [
    { label: m.status.dossiers, value: [plain(m.status.dossierCount(companies, catalogue.entries.length))] },
    ...(brokenFiles.length === 0
      ? []
      : [
          {
            label: m.status.broken,
            value: [plain(m.status.brokenFiles(brokenFiles.slice(0, 10), brokenFiles.length))],
          },
        ]),
  ];
}
