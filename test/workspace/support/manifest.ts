// The manifest of the echo app: it subscribes to everything that the workspace can deliver.

const scopes = [
  'app_mentions:read',
  'channels:history',
  'channels:join',
  'channels:read',
  'chat:write',
  'commands',
  'im:history',
  'im:read',
  'im:write',
  'users:read',
];

export const echoManifest = {
  display_information: { name: 'Echo', description: 'Says what you say.' },
  features: {
    bot_user: { display_name: 'Echo' },
    agent_view: { suggested_prompts: [{ title: 'Say hello', message: 'hello' }] },
    slash_commands: [{ command: '/echo', description: 'Says it back', usage_hint: '[words]' }],
    shortcuts: [
      { name: 'Open', type: 'global', callback_id: 'open_form', description: 'Opens the form' },
      { name: 'Repeat', type: 'message', callback_id: 'repeat', description: 'Repeats the message' },
    ],
  },
  functions: {
    double: {
      title: 'Double',
      description: 'Says it twice',
      input_parameters: { properties: { word: { type: 'string', title: 'Word' } }, required: ['word'] },
      output_parameters: { properties: { twice: { type: 'string', title: 'Twice' } }, required: ['twice'] },
    },
  },
  oauth_config: { scopes: { bot: scopes, bot_optional: ['users:read'] } },
  settings: {
    event_subscriptions: {
      bot_events: [
        'agent_session_stopped',
        'app_home_opened',
        'app_mention',
        'app_uninstalled',
        'function_executed',
        'message.channels',
        'message.im',
        'tokens_revoked',
      ],
    },
  },
};

/** The same app without some of its scopes. */
export const manifestWithout = (...without: readonly string[]) => ({
  ...echoManifest,
  oauth_config: { scopes: { bot: scopes.filter((scope) => !without.includes(scope)) } },
});
