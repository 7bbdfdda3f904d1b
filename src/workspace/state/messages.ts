// Messages of all channels, by channel and timestamp; threads; ephemeral messages, which only one person sees.

export interface Message {
  readonly channel: string;
  readonly ts: string;
  /** The root message's ts, for replies; null for what stands in the channel itself. */
  readonly threadTs: string | null;
  readonly user: string;
  readonly fromApp: boolean;
  readonly text: string;
  readonly blocks: readonly unknown[];
  readonly attachments: readonly unknown[];
  readonly metadata: unknown;
  /** Set: an ephemeral message for this person. */
  readonly onlyFor: string | null;
  readonly edited: { readonly user: string; readonly ts: string } | null;
  readonly subtype: string | null;
  readonly clientMsgId: string | null;
  readonly streaming: 'in_progress' | 'completed' | null;
}

/** What a new message says; the store adds where and when. */
export type MessageContent = Pick<Message, 'text' | 'blocks' | 'attachments' | 'metadata'>;

export class MessageStore {
  readonly #channels = new Map<string, Map<string, Message>>();
  readonly #replies = new Map<string, Set<string>>();

  get(channel: string, ts: string): Message | undefined {
    return this.#channels.get(channel)?.get(ts);
  }

  /** Adds a message, or puts a changed one in the old one's place. */
  put(message: Message): void {
    let channel = this.#channels.get(message.channel);
    if (!channel) {
      channel = new Map();
      this.#channels.set(message.channel, channel);
    }
    channel.set(message.ts, message);
    if (message.threadTs !== null && message.onlyFor === null) {
      const key = threadKey(message.channel, message.threadTs);
      const replies = this.#replies.get(key);
      if (replies) replies.add(message.ts);
      else this.#replies.set(key, new Set([message.ts]));
    }
  }

  remove(message: Message): void {
    this.#channels.get(message.channel)?.delete(message.ts);
    if (message.threadTs !== null) this.#replies.get(threadKey(message.channel, message.threadTs))?.delete(message.ts);
  }

  /** All messages of a channel, oldest first, ephemeral ones included. */
  of(channel: string): readonly Message[] {
    return [...(this.#channels.get(channel)?.values() ?? [])];
  }

  replies(channel: string, root: string): readonly Message[] {
    const found: Message[] = [];
    for (const ts of this.#replies.get(threadKey(channel, root)) ?? []) {
      const message = this.get(channel, ts);
      if (message) found.push(message);
    }
    return found;
  }

  replyCount(channel: string, root: string): number {
    return this.#replies.get(threadKey(channel, root))?.size ?? 0;
  }

  /** The thread that a message with this thread_ts belongs to: a reply's ts stands for its root's. */
  rootOf(channel: string, threadTs: string): string {
    return this.get(channel, threadTs)?.threadTs ?? threadTs;
  }
}

const threadKey = (channel: string, root: string) => `${channel}:${root}`;
