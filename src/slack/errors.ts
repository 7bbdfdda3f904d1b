// What went wrong with Slack, and what to do about it: one sentence for each code, for the person who runs the app.
import {
  SlackError,
  WebAPIHTTPError,
  WebAPIPlatformError,
  WebAPIRateLimitedError,
  WebAPIRequestError,
} from '@slack/web-api';
import type { Log } from './log.ts';

/** Slack's error codes (docs.slack.dev/reference/methods, "Errors" of each method) and Bolt's, with the next step. */
const steps = {
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
  not_slack: 'What answered is no Slack: check SLACK_API_URL and a proxy.',
  // agents
  feature_not_enabled: 'Switch on the agent view of the app, as in manifest.json.',
  agent_sessions_not_enabled: 'This workspace has no agent sessions: answers work, conversations only have no titles.',
  method_not_supported_for_channel_type: 'This kind of channel does not support the call; the answer was given.',
  unknown_method: 'This Slack does not know the method: check SLACK_API_URL.',
  // Bolt
  slack_bolt_authorization_error: 'The event’s workspace has no working installation: install the app there again.',
  slack_bolt_respond_error: 'A private answer came too late: Slack takes five within 30 minutes.',
  slack_bolt_receiver_ack_multiple_error: 'An event was acknowledged twice: a defect of Jinjibu; please report it.',
  // the door (http-door.ts)
  not_signed: 'A request without Slack’s signature was refused: somebody else called, or a proxy removed its headers.',
  stale_request: 'A signed request was refused as older or newer than five minutes: set the clock of this machine.',
  wrong_signature: 'A request was not signed by Slack, or for another app: check SLACK_SIGNING_SECRET.',
  body_too_large: 'A request above 2 MB was refused: Slack sends none, somebody else called.',
  body_cut_off: 'A request ended before its end: look at the network and at a proxy’s limits.',
  not_readable: 'A signed request held no JSON object: look at what a proxy makes of the bodies.',
  wrong_content_type: 'A signed request was neither JSON nor a form: look at what a proxy makes of the headers.',
  wrong_method: 'Slack posts to this address: give https://your.host/slack/events as request URL.',
  wrong_path: 'Nothing is at this address: give https://your.host/slack/events as request URL in the app’s settings.',
  not_acknowledged: 'The app took more than 3 seconds: look for a slow machine, database or network.',
  question_unanswered: 'A question got no answer, and its thread says so: "cause" tells why.',
  question_worn: 'A question was begun several times, and no process lived to its end: look at what ended them.',
  overloaded: 'More events came at once than can be taken: Slack sends them again. Run more processes if it stays so.',
  event_not_taken: 'The event was not acknowledged, so that Slack sends it again.',
  // what came through it (taking.ts)
  bad_payload: 'What Slack sent lacks the fields named here: if it keeps coming, report it with this line.',
  answer_not_kept: 'A button of an answer that is not kept: deleted, of another workspace, or of another database.',
  bad_view_state: 'A dialog came back with other fields than it had: it was probably opened before an update.',
  unknown_action: 'A button that this version does not have: its message is probably from before an update.',
  unknown_view: 'A dialog that this version does not have: it was probably opened before an update.',
  unknown_payload: 'Nothing in this version answers it: compare the app’s settings with manifest.json.',
  // installing
  slack_oauth_invalid_state: 'The installation was not begun in this browser: begin again at /slack/install.',
  slack_oauth_missing_state: 'The installation was not begun here: begin at /slack/install.',
  slack_oauth_missing_code: 'Slack sent no code: begin again at /slack/install.',
  slack_oauth_installer_authorization_error: 'The installation was cancelled: begin again at /slack/install.',
  invalid_code: 'Slack does not know the code of this installation: begin again at /slack/install.',
  code_already_used:
    'The page was loaded twice: look whether the app is installed, else begin again at /slack/install.',
  bad_redirect_uri: 'Add https://your.host/slack/oauth_redirect under OAuth & Permissions → Redirect URLs.',
  invalid_client_id: 'Slack does not know SLACK_CLIENT_ID: copy it again from Basic Information.',
  bad_client_secret: 'SLACK_CLIENT_SECRET is another app’s: copy it again from Basic Information.',
  // starting
  port_in_use: 'The port is in use by another program: end that one, or set PORT to another number.',
  port_not_allowed: 'This account may not listen on the port: set PORT to a number from 1024 on.',
  no_socket: 'Slack gave no socket in time: the lines of the log above say why.',
  // stopping
  stopping: 'The app is being stopped; Slack sends the event again.',
  not_finished: 'Questions were still being answered when the app was stopped: Slack did not answer in time.',
} as const;

export const nextSteps: typeof steps & Readonly<Record<string, string>> = steps;

/** Why the app cannot start with Slack, in one sentence with the next step. */
export class SlackStartError extends Error {
  override readonly name = 'SlackStartError';
  readonly code: string;

  constructor({ code, todo }: Pick<SlackProblem, 'code' | 'todo'>) {
    super(todo);
    this.code = code;
  }
}

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
    // Slack's library takes any text that is no JSON for a code.
    if (!/^[\w-]{1,80}$/u.test(error.data.error)) return problem('not_slack', {});
    return problem(error.data.error, { ...(needed === undefined ? {} : { needed, provided }) });
  }
  if (error instanceof WebAPIRateLimitedError) return problem('ratelimited', { seconds: error.retryAfter });
  if (error instanceof WebAPIHTTPError) return problem(error.code, { status: error.statusCode });
  if (error instanceof WebAPIRequestError) return problem(error.code, { cause: codeOf(error.original) });
  if (error instanceof SlackError) return problem(error.code, {});
  const code = codeOf(error);
  if (error instanceof Error && 'original' in error) {
    // Bolt wraps what has no code, and whatever stands between an event and its token: a missing installation, a busy database.
    if (code === 'slack_bolt_unknown_error') return slackProblem(error.original);
    if (code === 'slack_bolt_authorization_error' || code === 'slack_oauth_installer_authorization_error') {
      const within = slackProblem(error.original);
      if (within.code !== 'defect') return within;
    }
  }
  if (code !== undefined && nextSteps[code] !== undefined) return problem(code, {});
  if (code !== undefined && error instanceof Error) return { code, todo: error.message, fields: {} };
  return {
    code: 'defect',
    todo: 'A defect of Jinjibu: please report it with this line.',
    fields: error instanceof Error ? { error: error.name, stack: placesOf(error) } : {},
  };
}

/** Slack’s own code of a failed call, for example "not_in_channel"; null for any other error. */
export const platformCode = (error: unknown): string | null =>
  error instanceof WebAPIPlatformError ? error.data.error : null;

/** Logs that an event was not acknowledged. While the app is being stopped that is as it should be. */
export function notTaken(log: Log, error: unknown): void {
  const cause = codeOf(error) ?? 'defect';
  log[cause === 'stopping' ? 'info' : 'error']('event_not_taken', { todo: nextSteps.event_not_taken, cause });
}

/** Where it happened, without the error's words: these may quote what was asked. */
function placesOf({ name, message, stack = '' }: Error): string {
  // The words come first (https://v8.dev/docs/stack-trace-api), and may look like places themselves.
  const head = [`${name}: ${message}`, message].find((words) => words !== '' && stack.startsWith(words)) ?? '';
  const places = stack.slice(head.length).split('\n');
  return places
    .filter((line) => /^ +at .*(?:\.[cm]?[jt]s:|\(?node:|<anonymous>)/u.test(line))
    .slice(0, 7)
    .join('\n');
}

const problem = (code: string, fields: SlackProblem['fields']): SlackProblem => ({
  code,
  todo: nextSteps[code] ?? `Slack’s code is explained at docs.slack.dev (search for "${code}").`,
  fields,
});

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
