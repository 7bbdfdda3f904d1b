// Draws context_actions: feedback buttons that stay pressed, and icon buttons.
import type { ContextActionsBlock, FeedbackButtons, IconButton } from '@slack/types';
import type { VNode } from 'preact';
import { useWorkspace } from '../context.ts';
import { actionIdOf, entryKey } from '../elements/entry.ts';
import { h, html } from '../html.ts';
import { icon } from '../icons.ts';
import { useSurface } from '../surface.ts';

function Feedback({ element, blockId }: { element: FeedbackButtons; blockId: string }): VNode {
  const surface = useSurface();
  const actionId = actionIdOf(element);
  const entry = surface.entries[entryKey(blockId, actionId)];
  const pressed = entry?.type === 'feedback_buttons' ? entry.value : null;
  const press = async (button: FeedbackButtons['positive_button']) => {
    const heard = await surface.dispatch(blockId, actionId, {
      type: 'feedback_buttons',
      text: button.text,
      value: button.value,
    });
    if (heard) surface.enter(blockId, actionId, { type: 'feedback_buttons', value: button.value });
  };
  const draw = (button: FeedbackButtons['positive_button'], name: 'thumbUp' | 'thumbDown') => html`
    <button type="button" class="feedback" aria-pressed=${pressed === button.value} aria-label=${button.accessibility_label}
      aria-busy=${surface.isPending(blockId, actionId)} onClick=${() => press(button)}>
      ${icon(name)}<span>${button.text.text}</span>
    </button>`;
  return html`${draw(element.positive_button, 'thumbUp')}${draw(element.negative_button, 'thumbDown')}`;
}

function Icon({ element, blockId }: { element: IconButton; blockId: string }): VNode | null {
  const { state, confirm } = useWorkspace();
  const surface = useSurface();
  const actionId = actionIdOf(element);
  if (element.visible_to_user_ids !== undefined && !element.visible_to_user_ids.includes(state.me.id)) return null;
  const press = async () => {
    if (element.confirm !== undefined && !(await confirm(element.confirm))) return;
    await surface.dispatch(blockId, actionId, {
      type: 'icon_button',
      icon: element.icon,
      text: element.text,
      value: element.value,
    });
  };
  return html`
    <button type="button" class="feedback" aria-label=${element.accessibility_label ?? element.text.text} title=${element.text.text}
      aria-busy=${surface.isPending(blockId, actionId)} onClick=${press}>
      ${icon('trash')}
    </button>`;
}

export const ContextActions = ({ block, blockId }: { block: ContextActionsBlock; blockId: string }): VNode => html`
  <div class="context-actions">
    ${block.elements.map((element) =>
      element.type === 'feedback_buttons' ? h(Feedback, { element, blockId }) : h(Icon, { element, blockId }),
    )}
  </div>`;
