import { globSync, readFileSync } from 'node:fs';
import type { App } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { loadAssistant } from '../../src/assistant/index.ts';
import { registerListeners } from '../../src/slack/listeners/index.ts';
import type { Parts } from '../../src/slack/parts.ts';

const manifest = z
  .object({
    display_information: z.object({
      name: z.string().max(35),
      description: z.string().max(140),
      long_description: z.string().min(175).max(4000),
    }),
    features: z.object({
      agent_view: z.object({
        agent_description: z.string().max(300),
        suggested_prompts: z.array(z.object({ title: z.string(), message: z.string() })).max(4),
      }),
      slash_commands: z.array(
        z.object({ command: z.string().max(32), description: z.string().max(2000), usage_hint: z.string().max(1000) }),
      ),
      shortcuts: z.array(
        z.object({
          name: z.string().max(24),
          type: z.enum(['global', 'message']),
          callback_id: z.string().max(255),
          description: z.string().max(150),
        }),
      ),
    }),
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()), bot_optional: z.array(z.string()) }) }),
    settings: z.object({ event_subscriptions: z.object({ bot_events: z.array(z.string()) }) }),
    functions: z.record(z.string(), z.unknown()),
  })
  .parse(JSON.parse(readFileSync('manifest.json', 'utf8')));

/** docs.slack.dev/reference/events: the scope that an event needs; null for none. */
const scopeOfEvent: Readonly<Record<string, string | null>> = {
  agent_session_stopped: null,
  app_home_opened: null,
  app_mention: 'app_mentions:read',
  app_uninstalled: null,
  function_executed: null,
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  tokens_revoked: null,
};

/** docs.slack.dev/reference/methods: the scope that a method needs; null for none. */
const scopeOfMethod: Readonly<Record<string, string | null>> = {
  'agents.sessions.setStatus': 'chat:write',
  'assistant.threads.setStatus': 'chat:write',
  'assistant.threads.setSuggestedPrompts': 'assistant:write',
  // With the app-level token's own scope, connections:write.
  'apps.connections.open': null,
  'auth.test': null,
  'chat.delete': 'chat:write',
  'chat.postMessage': 'chat:write',
  'chat.appendStream': 'chat:write',
  'chat.startStream': 'chat:write',
  'chat.stopStream': 'chat:write',
  'chat.update': 'chat:write',
  'views.open': null,
  'views.publish': null,
  'views.push': null,
  'views.update': null,
};

/** What the listeners ask Bolt for, by kind. */
async function registered(): Promise<Record<'event' | 'command' | 'shortcut' | 'function', string[]>> {
  const asked = { event: [] as string[], command: [] as string[], shortcut: [] as string[], function: [] as string[] };
  const note = (kind: keyof typeof asked) => (id: unknown) => {
    asked[kind].push(typeof id === 'string' ? id : String((id as { callback_id?: unknown }).callback_id ?? id));
  };
  const recorder = {
    event: note('event'),
    command: note('command'),
    shortcut: note('shortcut'),
    function: note('function'),
    action: () => undefined,
    options: () => undefined,
    view: () => undefined,
  };
  const assistant = await loadAssistant();
  registerListeners(recorder as unknown as App, { assistant } as unknown as Parts);
  return asked;
}

/** The Web API methods that the code under src/slack calls. */
const methodsInUse = (): string[] => [
  ...new Set(
    globSync('src/slack/**/*.ts').flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(/client(?:\.|, ')([a-z]+(?:\.[a-zA-Z]+)+)(?:\(|')/gu)].map(
        (match) => match[1] ?? '',
      ),
    ),
  ),
];

const { bot, bot_optional: optional } = manifest.oauth_config.scopes;
const events = manifest.settings.event_subscriptions.bot_events;

describe('the manifest', () => {
  it('subscribes to the events that are listened to, and to no others', async () => {
    const { event, function: steps } = await registered();
    const listened = new Set([...event, ...(steps.length > 0 ? ['function_executed'] : [])]);
    expect(new Set(events.map((each) => each.split('.')[0]))).toEqual(listened);
  });

  it('has the commands, shortcuts and workflow steps that are listened to, and no others', async () => {
    const { command, shortcut, function: steps } = await registered();
    expect(manifest.features.slash_commands.map((each) => each.command)).toEqual(command);
    expect(manifest.features.shortcuts.map((each) => each.callback_id).sort()).toEqual(
      shortcut.filter((each) => !each.startsWith('/')).sort(),
    );
    expect(Object.keys(manifest.functions)).toEqual(steps);
  });

  it('knows the scope of each event and each method in use', () => {
    expect(methodsInUse().filter((method) => scopeOfMethod[method] === undefined)).toEqual([]);
    expect(events.filter((event) => scopeOfEvent[event] === undefined)).toEqual([]);
  });

  it('asks for the scopes that its events, methods and commands need, and for no others', () => {
    const needed = new Set(
      [
        ...events.map((event) => scopeOfEvent[event]),
        ...methodsInUse().map((method) => scopeOfMethod[method]),
        'commands',
      ].filter((scope) => typeof scope === 'string'),
    );
    expect(new Set(bot)).toEqual(needed);
  });

  it('lists what may be left out at an installation among all that it asks for, as Slack wants it', () => {
    expect(optional).toEqual(['channels:history', 'groups:history']);
    expect(bot).toEqual(expect.arrayContaining(optional));
  });

  it('asks for nothing in the name of a person', () => {
    expect(Object.keys(manifest.oauth_config.scopes).filter((key) => key.startsWith('user'))).toEqual([]);
  });
});
