/** Owns the one schema of the configuration: the environment and the file, checked together so that every problem is told at once. */
import { z } from 'zod';
import { discordVariables } from './discord-variables.ts';
import { fileSchema } from './file-schema.ts';
import { opsVariables } from './ops-variables.ts';
import { playgroundVariables } from './playground-variables.ts';
import { programVariables } from './program-variables.ts';
import { checkSlackTogether, slackVariables } from './slack-variables.ts';

export const environmentSchema = z
  .object({
    ...slackVariables,
    ...discordVariables,
    ...playgroundVariables,
    ...programVariables,
    ...opsVariables,
  })
  .superRefine(checkSlackTogether);

export const configSchema = z.object({ environment: environmentSchema, file: fileSchema });

export type ConfigValues = z.infer<typeof configSchema>;
export type EnvironmentValues = ConfigValues['environment'];
