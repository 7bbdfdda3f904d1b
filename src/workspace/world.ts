// The world: everything that a running workspace knows, in one place. Its parts don't know each other; the calls bring them together.
import type { Clock } from './clock.ts';
import type { Delivery } from './delivery/delivery.ts';
import type { Hub } from './hub.ts';
import { secret, timestamps } from './ids.ts';
import type { Manifest } from './manifest.ts';
import { AgentStore } from './state/agent.ts';
import { Directory, type Seed } from './state/directory.ts';
import { MessageStore } from './state/messages.ts';
import { StepStore } from './state/steps.ts';
import { Tickets } from './state/tickets.ts';
import { ViewStore } from './state/views.ts';

export interface World {
  readonly clock: Clock;
  readonly manifest: Manifest;
  readonly directory: Directory;
  readonly messages: MessageStore;
  readonly views: ViewStore;
  readonly tickets: Tickets;
  readonly agent: AgentStore;
  readonly steps: StepStore;
  readonly hub: Hub;
  readonly delivery: Delivery;
  readonly credentials: Credentials;
  readonly nextTs: () => string;
  /** A ticket for one socket. */
  readonly newTicket: () => string;
  /** Where the server listens, without "/" at the end; known once it does. */
  url: string;
  /** The same for people's eyes: where the page is. */
  pageUrl: string;
  /** Slack's code for calls with the bot token after the app is gone; null while it is installed. */
  gone: 'account_inactive' | 'token_revoked' | null;
}

export interface Credentials {
  readonly botToken: string;
  readonly appToken: string;
  readonly signingSecret: string;
  /** The old verification token that payloads still carry. */
  readonly verification: string;
  /** The token that a workflow step hands out. */
  readonly stepToken: string;
}

/** New tokens, in Slack's form, for one run of the workspace. */
export function newCredentials(): Credentials {
  return {
    botToken: `xoxb-${secret(12)}`,
    appToken: `xapp-1-${secret(12)}`,
    signingSecret: secret(),
    verification: secret(12),
    stepToken: `xwfp-${secret(12)}`,
  };
}

export function createWorld(parts: {
  readonly clock: Clock;
  readonly manifest: Manifest;
  readonly seed: Seed;
  readonly hub: Hub;
  readonly delivery: Delivery;
  readonly credentials: Credentials;
  readonly newTicket: () => string;
}): World {
  const { clock, manifest, seed, hub, delivery, credentials, newTicket } = parts;
  const directory = new Directory(seed, manifest);
  const owner = { team: directory.team.id, app: directory.app.id, bot: directory.app.botId };
  return {
    clock,
    manifest,
    directory,
    messages: new MessageStore(),
    views: new ViewStore(owner, () => clock.now()),
    tickets: new Tickets(clock),
    agent: new AgentStore(),
    steps: new StepStore(),
    hub,
    delivery,
    credentials,
    nextTs: timestamps(clock),
    newTicket,
    url: '',
    pageUrl: '',
    gone: null,
  };
}
