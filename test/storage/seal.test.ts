import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSealer } from '../../src/storage/seal.ts';

const keys = { old: randomBytes(32), new: randomBytes(32) };
const sealer = createSealer({ current: 'new', keys });

describe('a seal', () => {
  it('opens to what was sealed, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, about) => {
        expect(sealer.open(sealer.seal(text, about), about)).toBe(text);
      }),
    );
  });

  it('shows nothing of the text, and the same text is sealed differently each time', () => {
    const [one, other] = [sealer.seal('xoxb-1-secret', 'team:T1'), sealer.seal('xoxb-1-secret', 'team:T1')];
    expect(one).not.toBe(other);
    expect(Buffer.from(one.split(':')[1] ?? '', 'base64').toString('latin1')).not.toContain('xoxb');
  });

  it('made with an earlier key opens as long as that key is given', () => {
    const sealed = createSealer({ current: 'old', keys }).seal('token', 'team:T1');
    expect(sealer.open(sealed, 'team:T1')).toBe('token');
    expect(sealer.seal('token', 'team:T1')).toMatch(/^new:/u);
    const without = createSealer({ current: 'new', keys: { new: keys.new } });
    expect(() => without.open(sealed, 'team:T1')).toThrow(
      expect.objectContaining({ code: 'sealed_with_unknown_key', message: expect.stringContaining('"old"') }),
    );
  });

  it('that belongs to another row, was altered anywhere, or meets another key of the same name does not open', () => {
    const damaged = expect.objectContaining({ code: 'sealed_damaged' });
    const sealed = sealer.seal('token', 'team:T1');
    expect(() => sealer.open(sealed, 'team:T2')).toThrow(damaged);
    const bytes = Buffer.from(sealed.slice('new:'.length), 'base64');
    for (let at = 0; at < bytes.length; at++) {
      const altered = Buffer.from(bytes);
      altered[at] = (altered[at] ?? 0) ^ 1;
      expect(() => sealer.open(`new:${altered.toString('base64')}`, 'team:T1')).toThrow(damaged);
    }
    for (const short of ['', 'AAAA', bytes.subarray(0, 20).toString('base64')])
      expect(() => sealer.open(`new:${short}`, 'team:T1')).toThrow(damaged);
    const other = createSealer({ current: 'new', keys: { new: randomBytes(32) } });
    expect(() => other.open(sealed, 'team:T1')).toThrow(damaged);
  });

  it.each(['__proto__', 'constructor', ''])('under the key id "%s" is one with an unknown key', (id) => {
    expect(() => sealer.open(`${id}:AAAA`, 'team:T1')).toThrow(
      expect.objectContaining({ code: 'sealed_with_unknown_key' }),
    );
  });
});

describe('keys', () => {
  it.each([
    ['of another length', { current: 'a', keys: { a: randomBytes(31) } }],
    ['without the current one', { current: 'b', keys: { a: randomBytes(32) } }],
    ['of nobody', { current: 'toString', keys: {} }],
  ])('%s are refused', (_, given) => {
    expect(() => createSealer(given)).toThrow(expect.objectContaining({ code: 'bad_sealing_key' }));
  });
});
