// The page that an installation ends on where it fails: in both languages, for nobody knows yet who is there.
import type { CallbackOptions } from '@slack/oauth';
import { slackProblem } from './errors.ts';
import type { Log } from './log.ts';

/** Codes of what the person's browser did, not Slack or the app. */
const ofTheBrowser = new Set([
  'slack_oauth_invalid_state',
  'slack_oauth_missing_state',
  'slack_oauth_missing_code',
  'slack_oauth_installer_authorization_error',
]);

/** For the options of the installer: a failure is logged with a code and told on the page. */
export function oauthPages(log: Log): { readonly callbackOptions: CallbackOptions } {
  return {
    callbackOptions: {
      failure: (error, _options, _request, response) => {
        const { code, todo, fields } = slackProblem(error);
        log.error(code, { todo, ...fields, page: '/slack/oauth_redirect' });
        response
          .writeHead(ofTheBrowser.has(code) ? 400 : 500, { 'content-type': 'text/html; charset=utf-8' })
          .end(failurePage(code));
      },
    },
  };
}

const failurePage = (code: string): string => `<!doctype html>
<html lang="ja">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Jinjibu</title>
<h1>インストールできませんでした</h1>
<p><a href="/slack/install">インストールのページ</a>から、もう一度お試しください。続く場合は、次のコードを管理者にお知らせください：<code>${code.replace(/\W/gu, '')}</code></p>
<div lang="en">
<h1>The app was not installed</h1>
<p>Please begin again at the <a href="/slack/install">page of the installation</a>. If it fails again, tell the administrator this code: <code>${code.replace(/\W/gu, '')}</code></p>
</div>
</html>
`;
