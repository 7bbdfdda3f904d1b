// A press on a button, as Slack tells of it: read with care, for the message may be gone and the value may be anybody's.
import { type BlockAction, RespondError, type RespondFn } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { z } from 'zod';
import type { AnswerMessage } from '../delivery.ts';
import { notice, noticeModal } from '../surfaces/notices.ts';
import type { Language, NoticeCode } from '../wording/index.ts';

export interface Press {
  readonly team: string;
  readonly user: string;
  readonly trigger: string;
  readonly value: string;
  /** Where the pressed element stands. */
  readonly place:
    | {
        readonly kind: 'message';
        readonly channel: string;
        readonly ts: string;
        /** The thread that the message stands in; the message itself where it begins one. */
        readonly thread: string;
        readonly ephemeral: boolean;
      }
    | { readonly kind: 'view'; readonly view: string; readonly type: 'modal' | 'home'; readonly metadata: string };
}

/** What differs between messages and views (docs.slack.dev/reference/interaction-payloads/block_actions-payload). */
const body = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  trigger_id: z.string(),
  channel: z.object({ id: z.string() }).nullish(),
  message: z.object({ ts: z.string(), thread_ts: z.string().optional() }).nullish(),
  container: z
    .object({
      message_ts: z.string().optional(),
      channel_id: z.string().optional(),
      thread_ts: z.string().optional(),
      is_ephemeral: z.boolean().optional(),
    })
    .optional(),
  view: z
    .object({ id: z.string(), type: z.enum(['modal', 'home']), private_metadata: z.string().optional() })
    .nullish(),
});

/** @throws ZodError when the payload is none of a block action */
export function readPress(raw: BlockAction, action: { readonly value?: string | undefined }): Press {
  const { team, user, trigger_id: trigger, channel, message, container, view } = body.parse(raw);
  const common = { team: team?.id ?? user.team_id ?? '', user: user.id, trigger, value: action.value ?? '' };
  if (view)
    return {
      ...common,
      place: { kind: 'view', view: view.id, type: view.type, metadata: view.private_metadata ?? '' },
    };
  const ts = container?.message_ts ?? message?.ts ?? '';
  return {
    ...common,
    place: {
      kind: 'message',
      channel: container?.channel_id ?? channel?.id ?? '',
      ts,
      thread: container?.thread_ts ?? message?.thread_ts ?? ts,
      ephemeral: container?.is_ephemeral ?? false,
    },
  };
}

/** Says something to the person who pressed, and to nobody else; as text where Slack refuses the blocks. */
export async function privately(
  respond: RespondFn | undefined,
  message: AnswerMessage | { readonly text: string },
): Promise<void> {
  const common = { response_type: 'ephemeral', replace_original: false, text: message.text } as const;
  if (!('blocks' in message)) return void (await respond?.(common));
  try {
    await respond?.({ ...common, blocks: message.blocks });
  } catch (error) {
    if (!(error instanceof RespondError && error.statusCode === 400)) throw error;
    await respond?.(common);
  }
}

/** Opens a modal for the person who pressed: over the one that they pressed in, if it was one. */
export async function openModal({ place, trigger }: Press, client: WebClient, view: ModalView): Promise<void> {
  const args = { trigger_id: trigger, view };
  await (place.kind === 'view' && place.type === 'modal' ? client.views.push(args) : client.views.open(args));
}

/** A short word to the person who pressed, where they look: below the message, or over the view. */
export async function tellPress(
  press: Press,
  { client, respond }: { readonly client: WebClient; readonly respond: RespondFn | undefined },
  code: NoticeCode,
  language: Language,
): Promise<void> {
  if (press.place.kind === 'message') await privately(respond, notice(code, language));
  else await openModal(press, client, noticeModal(code, language));
}
