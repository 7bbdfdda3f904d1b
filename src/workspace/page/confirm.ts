// Asks before something is done: the confirmation dialogs of elements, and the page's own.
import type { ConfirmationDialog } from '@slack/types';
import type { VNode } from 'preact';
import { useCallback, useId, useState } from 'preact/hooks';
import { useWorkspace } from './context.ts';
import { Dialog } from './dialog.ts';
import { classes, h, html } from './html.ts';
import { Text } from './text/draw-text.ts';

export interface Question {
  readonly asked: ConfirmationDialog;
  readonly answer: (sure: boolean) => void;
}

/** A function that asks and answers with what was chosen, and the question that stands open. */
export function useQuestion(): [Question | null, (asked: ConfirmationDialog) => Promise<boolean>] {
  const [question, setQuestion] = useState<Question | null>(null);
  const ask = useCallback(
    (asked: ConfirmationDialog) =>
      new Promise<boolean>((resolve) => {
        const answer = (sure: boolean) => {
          setQuestion(null);
          resolve(sure);
        };
        setQuestion({ asked, answer });
      }),
    [],
  );
  return [question, ask];
}

export function ConfirmDialog({ question: { asked, answer } }: { question: Question }): VNode {
  const { words } = useWorkspace();
  const id = useId();
  const title = html`<h2 class="dialog-title" id=${id}>${asked.title?.text ?? words.dialogs.confirm}</h2>`;
  const body = html`
    <div class="dialog-body" id=${`${id}-text`}>${h(Text, { text: asked.text })}</div>
    <div class="dialog-foot">
      <button type="button" class="button" onClick=${() => answer(false)}>${asked.deny?.text ?? words.dialogs.deny}</button>
      <button type="button" class=${classes('button', asked.style === 'danger' ? 'danger solid' : 'primary')}
        onClick=${() => answer(true)}>${asked.confirm?.text ?? words.dialogs.confirm}</button>
    </div>`;
  return h(
    Dialog,
    { className: 'dialog small', labelledBy: id, describedBy: `${id}-text`, onCancel: () => answer(false) },
    html`<div class="dialog-head">${title}</div>`,
    body,
  );
}
