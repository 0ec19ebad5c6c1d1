import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createTokenSeal, parseTokenKeys } from '../../../../src/adapters/gateway/token-seal.ts';

const PLAIN = Buffer.from('gbm answered 0.73');

describe('decision tokens', () => {
  it('are opened by whoever has the key, and tell process and number', () => {
    const keys = [randomBytes(32)];
    const seal = createTokenSeal(keys);
    expect(createTokenSeal(keys).open(seal.seal(4711, PLAIN))).toMatchObject({
      kind: 'opened',
      boot: seal.boot,
      number: 4711,
      plain: PLAIN,
    });
  });

  it('tell their number to whoever made them, unopened', () => {
    const seal = createTokenSeal([randomBytes(32)]);
    for (const number of [1, 4711, 2 ** 48 - 1]) expect(seal.numberOf(seal.seal(number, PLAIN))).toBe(number);
  });

  it('show nothing of what they hold, and are new each time', () => {
    const seal = createTokenSeal([randomBytes(32)]);
    const [one, other] = [seal.seal(1, PLAIN), seal.seal(2, PLAIN)];
    expect(Buffer.from(one, 'base64url').includes(PLAIN)).toBe(false);
    expect(one.slice(24)).not.toBe(other.slice(24));
  });

  it('are refused where any bit of them is another', () => {
    const seal = createTokenSeal([Buffer.alloc(32, 1)]);
    const token = Buffer.from(seal.seal(9, PLAIN), 'base64url');
    for (let bit = 0; bit < token.length * 8; bit += 1) {
      const forged = Buffer.from(token);
      forged[bit >> 3] = (forged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(seal.open(forged.toString('base64url')).kind).not.toBe('opened');
    }
  });

  it.each(['', 'x', 'AQ', '💥', 'A'.repeat(100), 'a b'])('takes %j for none', (text) => {
    expect(createTokenSeal([Buffer.alloc(32, 1)]).open(text).kind).not.toBe('opened');
  });

  it('are made with the newest key, and opened by all that are left', () => {
    const [old, next] = [randomBytes(32), randomBytes(32)];
    const before = createTokenSeal([old]).seal(1, PLAIN);
    const rotated = createTokenSeal([next, old]);
    expect(rotated.open(before).kind).toBe('opened');
    expect(createTokenSeal([next]).open(rotated.seal(2, PLAIN)).kind).toBe('opened');
    expect(createTokenSeal([next]).open(before)).toEqual({ kind: 'unknown-key' });
  });
});

describe('keys of tokens', () => {
  it('stand one a line, in hexadecimal digits or base64, the newest first', () => {
    const [one, two] = [randomBytes(32), randomBytes(32)];
    const text = `# newest\n${one.toString('hex')}\n\n ${two.toString('base64')}\n`;
    expect(parseTokenKeys(text).map((key) => Buffer.from(key))).toEqual([one, two]);
  });

  it.each([
    ['', 'There is no key for decision tokens.'],
    [`${'ab'.repeat(32)}\nsecret`, 'Line 2 of the keys for decision tokens is no key.'],
    ['ab'.repeat(31), 'Line 1 of the keys for decision tokens is no key.'],
  ])('are refused without being shown: %#', (text, message) => {
    expect(() => parseTokenKeys(text)).toThrow(message);
  });
});
