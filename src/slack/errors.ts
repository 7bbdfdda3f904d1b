// What went wrong with Slack, and what to do about it: one sentence for each code, for the person who runs the app.
import {
  SlackError,
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';

/** Slack's error codes (docs.slack.dev/reference/methods, "Errors" of each method) and Bolt's, with the next step. */
export const nextSteps: Readonly<Record<string, string>> = {
  // tokens and scopes
  not_authed: 'No token was sent: set SLACK_BOT_TOKEN.',
  invalid_auth: 'Slack does not know the token: copy the Bot User OAuth Token again, and check SLACK_API_URL.',
  account_inactive: 'The token belongs to a deleted bot or workspace: install the app again.',
  token_revoked: 'The token was revoked: install the app again.',
  token_expired: 'The token has expired: with token rotation the app must be installed over OAuth.',
  not_allowed_token_type: 'A token of the wrong kind: SLACK_BOT_TOKEN is xoxb-…, SLACK_APP_TOKEN is xapp-….',
  missing_scope: 'A permission is missing: compare the scopes with manifest.json and install the app again.',
  no_permission: 'The workspace does not allow this: ask its administrators.',
  restricted_action: 'The workspace or the channel does not allow this: ask its administrators.',
  ekm_access_denied: 'The administrators have suspended the posting of messages.',
  // where to
  not_in_channel: 'The app is not in this channel: type /invite @Jinjibu there.',
  channel_not_found: 'The app cannot see this channel: invite it there.',
  is_archived: 'The channel is archived: nothing can be posted there.',
  user_not_in_channel: 'The person has left the channel: a private answer cannot reach them there.',
  messages_tab_disabled: 'Switch on the messages tab: App Home → Messages Tab, as in manifest.json.',
  thread_not_found: 'The thread is gone: the question was probably deleted.',
  message_not_found: 'The message is gone: somebody deleted it.',
  cant_delete_message: 'The message is not the app’s own, or too old to be deleted.',
  cant_update_message: 'The message is not the app’s own.',
  edit_window_closed: 'The message is too old to be changed.',
  // what was sent
  no_text: 'A message without text was sent: a defect of Jinjibu; please report it with this line.',
  msg_too_long: 'A message above Slack’s limits was sent: a defect of Jinjibu; please report it with this line.',
  msg_blocks_too_long: 'Blocks above Slack’s limits were sent: a defect of Jinjibu; please report it with this line.',
  invalid_blocks: 'Slack refused the blocks: a defect of Jinjibu, or a workspace without the newest blocks.',
  invalid_arguments: 'Slack refused the arguments: a defect of Jinjibu; please report it with this line.',
  hash_conflict: 'A view was changed by two at once: opening it again shows the newest.',
  view_not_found: 'The dialog was closed before its change arrived: opening it again is enough.',
  // triggers
  expired_trigger_id: 'The dialog came more than 3 seconds after the press: look for a slow machine or network.',
  trigger_expired: 'The dialog came more than 3 seconds after the press: look for a slow machine or network.',
  exchanged_trigger_id: 'The same press opened a dialog twice.',
  invalid_trigger_id: 'The press is unknown to Slack: it may come from another workspace or app.',
  // load and outages
  ratelimited: 'Slack asks for fewer calls: the app waits and goes on by itself.',
  message_limit_exceeded: 'The workspace is over its message limit.',
  fatal_error: 'Slack has trouble of its own: see slack-status.com; the app tries again.',
  internal_error: 'Slack has trouble of its own: see slack-status.com; the app tries again.',
  service_unavailable: 'Slack has trouble of its own: see slack-status.com; the app tries again.',
  request_timeout: 'Slack did not get the whole request: look at the network.',
  slack_webapi_request_error: 'Slack cannot be reached: check the network, a proxy, and SLACK_API_URL.',
  slack_webapi_http_error:
    'Slack, or something before it, answered with an HTTP error: check SLACK_API_URL and a proxy.',
  // agents
  feature_not_enabled: 'Switch on the agent view of the app, as in manifest.json.',
  agent_sessions_not_enabled: 'This workspace has no agent sessions: answers work, conversations only have no titles.',
  method_not_supported_for_channel_type: 'This kind of channel does not support the call; the answer was given.',
  unknown_method: 'This Slack does not know the method: check SLACK_API_URL.',
  // Bolt
  slack_bolt_authorization_error: 'The event’s workspace has no working installation: install the app there again.',
  slack_bolt_receiver_authenticity_error: 'A request was not signed by Slack: check SLACK_SIGNING_SECRET.',
  slack_bolt_respond_error: 'A private answer came too late: Slack takes five within 30 minutes.',
  slack_bolt_receiver_ack_multiple_error: 'An event was acknowledged twice: a defect of Jinjibu; please report it.',
};

export interface SlackProblem {
  readonly code: string;
  /** What to do, in a sentence. */
  readonly todo: string;
  /** Scopes, status codes, seconds to wait. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Names an error for the log. Errors that are not Slack's keep their own code; what has none is a defect and shows its stack. */
export function slackProblem(error: unknown): SlackProblem {
  if (error instanceof WebAPIPlatformError) {
    const { needed, provided } = error.data as { needed?: string; provided?: string };
    return problem(error.data.error, { ...(needed === undefined ? {} : { needed, provided }) });
  }
  if (error instanceof WebAPIRateLimitedError) return problem('ratelimited', { seconds: error.retryAfter });
  if (error instanceof WebAPIHTTPError) return problem(error.code, { status: error.statusCode });
  if (error instanceof WebAPIRequestError) return problem(error.code, { cause: codeOf(error.original) });
  if (error instanceof SlackError) return problem(error.code, {});
  const code = codeOf(error);
  // Bolt wraps what has no code.
  if (code === 'slack_bolt_unknown_error' && error instanceof Error && 'original' in error)
    return slackProblem(error.original);
  if (code !== undefined && nextSteps[code] !== undefined) return problem(code, {});
  if (code !== undefined && error instanceof Error) return { code, todo: error.message, fields: {} };
  return {
    code: 'defect',
    todo: 'A defect of Jinjibu: please report it with this line.',
    fields: error instanceof Error ? { error: error.name, stack: error.stack?.split('\n').slice(1, 8).join('\n') } : {},
  };
}

/** Slack’s own code of a failed call, for example "not_in_channel"; null for any other error. */
export const platformCode = (error: unknown): string | null =>
  error instanceof WebAPIPlatformError ? error.data.error : null;

const problem = (code: string, fields: SlackProblem['fields']): SlackProblem => ({
  code,
  todo: nextSteps[code] ?? `Slack’s code is explained at docs.slack.dev (search for "${code}").`,
  fields,
});

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
