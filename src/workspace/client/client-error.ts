// What the page is told when a call cannot be done: a code and a sentence for the person in front of it.

/** Codes of refused calls. */
export type ClientErrorCode = keyof typeof sentences;

const sentences = {
  bad_request: 'リクエストの形が正しくありません。 / The request does not have the right form.',
  user_not_found: 'その人はこのワークスペースにいません。 / There is no such person here.',
  channel_not_found: 'チャンネルが見つかりません。 / There is no such channel.',
  message_not_found: 'メッセージが見つかりません。 / The message is gone.',
  thread_not_found: 'スレッドが見つかりません。 / The thread is gone.',
  view_not_found: 'この画面はもう開いていません。 / This view is no longer open.',
  not_yours: '自分のメッセージだけを変更できます。 / You can only change your own messages.',
  no_text: 'メッセージを入力してください。 / Write something first.',
  unknown_command: 'このコマンドはアプリにありません。 / The app has no such command.',
  unknown_shortcut: 'このショートカットはアプリにありません。 / The app has no such shortcut.',
  unknown_step: 'このステップはアプリにありません。 / The app has no such workflow step.',
  missing_input: '必須の入力がありません。 / A required input is missing.',
  operation_timeout:
    'アプリが3秒以内に応答しませんでした。もう一度お試しください。 / The app did not answer within 3 seconds. Please try again.',
  dispatch_failed:
    'アプリに接続できません。起動しているかご確認ください。 / The app cannot be reached. Please check that it is running.',
  bad_response: 'アプリの応答をSlackは受け付けません。 / Slack would refuse what the app answered.',
} as const;

export class ClientError extends Error {
  override readonly name = 'ClientError';
  readonly code: ClientErrorCode;
  readonly status: 400 | 502 | 504;

  /** @param detail what exactly, behind the sentence */
  constructor(code: ClientErrorCode, detail = '') {
    super(detail === '' ? sentences[code] : `${sentences[code]} (${detail})`);
    this.code = code;
    this.status =
      code === 'operation_timeout' ? 504 : code === 'dispatch_failed' || code === 'bad_response' ? 502 : 400;
  }
}
