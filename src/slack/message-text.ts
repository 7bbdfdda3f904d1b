// What a person wrote, out of Slack's notation (docs.slack.dev/messaging/formatting-message-text): mentions, links, escapes, smart quotes.

/**
 * The words of a message as plain text: the app's own mention falls away, other mentions become a space, a link its label or address.
 * @param text Slack's mrkdwn, for example "<@U0BOT> R8の補助率は？ &amp; <https://example.com|こちら>"
 */
export function plainQuestion(text: string): string {
  return text
    .replace(/<[@!#][^>]*>/gu, ' ')
    .replace(/<(?:https?|mailto|tel):[^>|]*\|([^>]*)>/gu, '$1')
    .replace(/<((?:https?|mailto|tel):[^>]*)>/gu, '$1')
    .replace(/[“”]/gu, '"')
    .replace(/[‘’]/gu, "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .trim();
}

/** Is this user mentioned? */
export const mentions = (text: string, user: string): boolean =>
  text.includes(`<@${user}>`) || text.includes(`<@${user}|`);

/** Does the message speak to a person rather than to everybody? A mention at its beginning does. */
export const addressesSomeone = (text: string): boolean => /^\s*<@[UW]/u.test(text);
