// Tickets: what an interaction hands the app for a short time. A trigger opens one modal within 3 seconds; a response URL takes 5 answers
// within 30 minutes. https://docs.slack.dev/interactivity/handling-user-interaction
import type { Clock } from '../clock.ts';
import { secret, triggerId } from '../ids.ts';

const triggerLifeMs = 3_000;
const responseLifeMs = 30 * 60_000;
const responseUses = 5;
/** Old tickets are remembered as long as their error should name the reason, then forgotten. */
const rememberedMs = 2 * responseLifeMs;

export type TriggerProblem = 'invalid_trigger_id' | 'expired_trigger_id' | 'exchanged_trigger_id';

export interface ResponseTicket {
  readonly id: string;
  readonly user: string;
  readonly channel: string;
  readonly threadTs: string | null;
  /** The message that "replace the original" means: the one with the button, or the last one posted here. */
  original: string | null;
}

export class Tickets {
  readonly #clock: Clock;
  readonly #triggers = new Map<string, { readonly user: string; readonly at: number; used: boolean }>();
  readonly #responses = new Map<string, { readonly ticket: ResponseTicket; readonly at: number; uses: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  newTrigger(user: string): string {
    this.#forgetOld(this.#triggers);
    const id = triggerId();
    this.#triggers.set(id, { user, at: this.#clock.now(), used: false });
    return id;
  }

  /** Whose trigger it is, and uses it up; or why it cannot be used. */
  exchange(id: unknown): { readonly user: string } | { readonly problem: TriggerProblem } {
    const trigger = typeof id === 'string' ? this.#triggers.get(id) : undefined;
    if (!trigger) return { problem: 'invalid_trigger_id' };
    if (trigger.used) return { problem: 'exchanged_trigger_id' };
    if (this.#clock.now() - trigger.at > triggerLifeMs) return { problem: 'expired_trigger_id' };
    trigger.used = true;
    return { user: trigger.user };
  }

  newResponse(place: Omit<ResponseTicket, 'id'>): ResponseTicket {
    this.#forgetOld(this.#responses);
    const ticket: ResponseTicket = { id: secret(), ...place };
    this.#responses.set(ticket.id, { ticket, at: this.#clock.now(), uses: 0 });
    return ticket;
  }

  /** The ticket behind a response URL, and counts the use; or why it is worth nothing any more. */
  respond(id: string): ResponseTicket | { readonly problem: 'used_url' | 'expired_url' } {
    const found = this.#responses.get(id);
    if (!found || this.#clock.now() - found.at > responseLifeMs) return { problem: 'expired_url' };
    if (found.uses >= responseUses) return { problem: 'used_url' };
    found.uses += 1;
    return found.ticket;
  }

  #forgetOld(tickets: Map<string, { readonly at: number }>): void {
    const tooOld = this.#clock.now() - rememberedMs;
    for (const [id, { at }] of tickets) {
      if (at >= tooOld) return;
      tickets.delete(id);
    }
  }
}
