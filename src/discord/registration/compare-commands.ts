/** Owns the comparison of what is registered with what should be, blind to what Discord adds or leaves out. */
import { z } from 'zod';

const localizations = z.record(z.string(), z.string()).nullish();

/** The parts that we state. Discord adds ids and versions and leaves out what is false or empty. */
const optionSchema = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  description_localizations: localizations,
  required: z.boolean().nullish(),
  autocomplete: z.boolean().nullish(),
  get options() {
    return z.array(optionSchema).nullish();
  },
});

const commandSchema = z.object({
  type: z.number().nullish(),
  name: z.string(),
  description: z.string(),
  description_localizations: localizations,
  options: z.array(optionSchema).nullish(),
  contexts: z.array(z.number()).nullish(),
  integration_types: z.array(z.number()).nullish(),
  default_member_permissions: z.string().nullish(),
  nsfw: z.boolean().nullish(),
});

type Option = z.infer<typeof optionSchema>;
type Command = z.infer<typeof commandSchema>;

export type Difference = { readonly name: string; readonly change: 'add' | 'change' | 'remove' };

/** What registering `wanted` would change, by name; empty when nothing would. `registered` is as Discord answers it. */
export function compareCommands(registered: unknown, wanted: unknown): readonly Difference[] {
  const before = byName(registered);
  const after = byName(wanted);
  const names = [...new Set([...before.keys(), ...after.keys()])].toSorted();
  return names.flatMap((name): Difference[] => {
    const [old, fresh] = [before.get(name), after.get(name)];
    if (old === fresh) return [];
    if (old === undefined) return [{ name, change: 'add' }];
    return [{ name, change: fresh === undefined ? 'remove' : 'change' }];
  });
}

/** Each command as one text in which equal commands are equal. What is no command of ours counts as changed. */
function byName(commands: unknown): ReadonlyMap<string, string> {
  const list = z.array(z.looseObject({ name: z.string() })).parse(commands);
  return new Map(
    list.map((command) => {
      const parsed = commandSchema.safeParse(command);
      return [command.name, JSON.stringify(parsed.success ? normaliseCommand(parsed.data) : command)];
    }),
  );
}

function normaliseCommand(command: Command): unknown {
  return [
    command.type ?? 1,
    command.description,
    sorted(command.description_localizations),
    (command.options ?? []).map(normaliseOption),
    (command.contexts ?? []).toSorted(),
    (command.integration_types ?? []).toSorted(),
    command.default_member_permissions ?? null,
    command.nsfw ?? false,
  ];
}

/** The order of options is what people see, so it counts. */
function normaliseOption(option: Option): unknown {
  return [
    option.type,
    option.name,
    option.description,
    sorted(option.description_localizations),
    option.required ?? false,
    option.autocomplete ?? false,
    (option.options ?? []).map(normaliseOption),
  ];
}

const sorted = (texts: Readonly<Record<string, string>> | null | undefined): unknown =>
  Object.entries(texts ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
