import { describe, expect, it } from 'vitest';
import { titleOf } from '../../src/slack/listeners/questions.ts';
import { addressesSomeone, mentions, plainQuestion } from '../../src/slack/message-text.ts';

describe('the words of a Slack message', () => {
  it.each([
    ['<@U0BOT> R8の補助率は？', 'R8の補助率は？'],
    ['R8 &amp; R7 の補助率は &lt;2回目&gt;？', 'R8 & R7 の補助率は <2回目>？'],
    ['<https://example.com/a?b=1&amp;c=2|こちら>の要件は？', 'こちらの要件は？'],
    ['<https://example.com>は何？', 'https://example.comは何？'],
    ['<!channel> <!subteam^S1|@team> <#C1|general>補助率', '補助率'],
    ['“右腕人材枠” の ‘率’', '"右腕人材枠" の \'率\''],
    ['&amp;lt;', '&lt;'],
    ['<@U0BOT>', ''],
  ])('%s is read as %s', (text, words) => {
    expect(plainQuestion(text)).toBe(words);
  });

  it('tells whom a message mentions, and whether it speaks to a person', () => {
    expect(mentions('ねえ <@U1> さん', 'U1')).toBe(true);
    expect(mentions('ねえ <@U1|hanako> さん', 'U1')).toBe(true);
    expect(mentions('ねえ <@U12> さん', 'U1')).toBe(false);
    expect(addressesSomeone('<@U1> これどう思う？')).toBe(true);
    expect(addressesSomeone('これどう思う <@U1> さん')).toBe(false);
  });

  it('names a conversation by the first line of its question, within 60 letters', () => {
    expect(titleOf('R8の補助率は？\nお願いします')).toBe('R8の補助率は');
    expect([...titleOf('あ'.repeat(500))]).toHaveLength(60);
    expect(titleOf('？')).toBe('');
  });
});
