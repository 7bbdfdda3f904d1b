// The part of a Slack app manifest that the workspace acts by: names, commands, shortcuts, steps, scopes and events.
// https://docs.slack.dev/reference/app-manifest
import { z } from 'zod';

const parameter = z.looseObject({
  type: z.string(),
  title: z.string().default(''),
  description: z.string().default(''),
});

const namedParameters = z
  .object({ properties: z.record(z.string(), parameter), required: z.array(z.string()).default([]) })
  .transform(({ properties, required }) =>
    Object.entries(properties).map(([name, { type, title, description }]) => ({
      name,
      type,
      title,
      description,
      is_required: required.includes(name),
    })),
  );

const manifestSchema = z.object({
  display_information: z.object({ name: z.string(), description: z.string().default('') }),
  features: z
    .object({
      bot_user: z.object({ display_name: z.string() }).optional(),
      agent_view: z
        .object({
          suggested_prompts: z.array(z.object({ title: z.string(), message: z.string() })).default([]),
        })
        .optional(),
      slash_commands: z
        .array(z.object({ command: z.string(), description: z.string(), usage_hint: z.string().default('') }))
        .default([]),
      shortcuts: z
        .array(
          z.object({
            name: z.string(),
            type: z.enum(['global', 'message']),
            callback_id: z.string(),
            description: z.string(),
          }),
        )
        .default([]),
    })
    .prefault({}),
  functions: z
    .record(
      z.string(),
      z.object({
        title: z.string(),
        description: z.string(),
        input_parameters: namedParameters,
        output_parameters: namedParameters,
      }),
    )
    .default({}),
  oauth_config: z
    .object({
      scopes: z
        .object({ bot: z.array(z.string()).default([]), bot_optional: z.array(z.string()).default([]) })
        .refine(({ bot, bot_optional }) => bot_optional.every((scope) => bot.includes(scope)), {
          path: ['bot_optional'],
          message: 'optional scopes have to be among those of `bot`, too',
        })
        .prefault({}),
    })
    .prefault({}),
  settings: z
    .object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()).default([]) }).prefault({}),
    })
    .prefault({}),
});

type ParsedManifest = z.infer<typeof manifestSchema>;
export type StepDefinition = ParsedManifest['functions'][string] & { readonly callback_id: string };

export interface Manifest {
  readonly name: string;
  readonly botName: string;
  readonly description: string;
  readonly prompts: readonly { readonly title: string; readonly message: string }[];
  readonly commands: ParsedManifest['features']['slash_commands'];
  readonly shortcuts: ParsedManifest['features']['shortcuts'];
  readonly steps: ReadonlyMap<string, StepDefinition>;
  /** What the bot token may do: its scopes, the optional ones among them, and the one that an agent gets by being declared. */
  readonly scopes: ReadonlySet<string>;
  /** Event subscriptions, such as `message.im`. */
  readonly events: ReadonlySet<string>;
}

/** Raised when the manifest cannot be read as one. */
export class ManifestError extends Error {
  override readonly name = 'ManifestError';
  readonly code = 'bad_manifest';

  constructor(problem: string) {
    super(`The app manifest does not have the form that Slack gives it:\n${problem}`);
  }
}

/**
 * Reads a manifest object (the parsed manifest.json).
 * @throws ManifestError naming the fields that are not as Slack wants them
 */
export function readManifest(manifest: unknown): Manifest {
  const parsed = manifestSchema.safeParse(manifest);
  if (!parsed.success) throw new ManifestError(z.prettifyError(parsed.error));
  const { display_information, features, functions, oauth_config, settings } = parsed.data;
  return {
    name: display_information.name,
    botName: features.bot_user?.display_name ?? display_information.name,
    description: display_information.description,
    prompts: features.agent_view?.suggested_prompts ?? [],
    commands: features.slash_commands,
    shortcuts: features.shortcuts,
    steps: new Map(Object.entries(functions).map(([id, step]) => [id, { ...step, callback_id: id }])),
    scopes: new Set([...oauth_config.scopes.bot, ...(features.agent_view ? ['assistant:write'] : [])]),
    events: new Set(settings.event_subscriptions.bot_events),
  };
}
