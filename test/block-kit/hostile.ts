// Texts that would mention, link, format or break a message if they were taken for markup.
import fc from 'fast-check';

const pieces = [
  '<!channel>',
  '<!here|here>',
  '<@U012345>',
  '<#C012345|general>',
  '<https://example.com|こちら>',
  'https://example.com/a_b?x=1&y=2',
  '&lt;!everyone&gt;',
  '*太字*',
  '_斜体_',
  '~取消~',
  '`code`',
  '```',
  '> 引用',
  ':tada:',
  '“”‘’',
  '- 項目',
  '\n',
  '\t',
  '\u202e',
  '\u200b',
  '\u0000',
  '\ud83d',
  '𠮷',
  '👩‍👩‍👧',
  '補助率は1/3です。',
  '"\\',
];

export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc
    .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 12 })
    .map((all) => all.join('')),
  fc.string({ unit: 'binary' }),
);
