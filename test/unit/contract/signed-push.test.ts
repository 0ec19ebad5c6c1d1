import { expect, test } from 'vitest';
import {
  findSigner,
  readPushKey,
  readPushSecrets,
  type SignedPush,
  signPush,
} from '../../../src/contract/signed-push.ts';

/** The example of Standard Webhooks, whose libraries all test it; `openssl dgst -sha256 -mac HMAC` says the same. */
const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const PUSH: SignedPush = {
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  timestamp: '1614265330',
  signature: 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  body: Buffer.from('{"test": 2432232314}'),
};
const NOW_MS = 1_614_265_330_000;
const OTHER = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const secretsOf = (value: string) => readPushSecrets({ SEATRIAL_SOURCE_A: value });
const KNOWN = secretsOf(`acme/models ${SECRET}`);

test('signs what Standard Webhooks do, and is signed by whom it names', () => {
  expect(signPush(PUSH, readPushKey(SECRET) ?? Buffer.of())).toBe(PUSH.signature);
  expect(findSigner(PUSH, KNOWN, NOW_MS)).toEqual({ kind: 'signed', variable: 'SEATRIAL_SOURCE_A' });
});

test.each<[string, Partial<SignedPush>, number, string]>([
  ['another body', { body: Buffer.from('{"test":2432232314}') }, NOW_MS, 'other-signature'],
  ['another id', { id: 'msg' }, NOW_MS, 'other-signature'],
  ['another time', { timestamp: '1614265331' }, NOW_MS, 'other-signature'],
  ['another version of the form', { signature: PUSH.signature.replace('v1', 'v1a') }, NOW_MS, 'other-signature'],
  ['a part of the signature', { signature: PUSH.signature.slice(0, -1) }, NOW_MS, 'other-signature'],
  ['no signature', { signature: '' }, NOW_MS, 'unsigned'],
  ['no id', { id: '' }, NOW_MS, 'unsigned'],
  ['a time that is none', { timestamp: '1614265330.5' }, NOW_MS, 'unsigned'],
  ['a copy, five minutes later', {}, NOW_MS + 300_001, 'other-time'],
  ['a clock that is ahead', {}, NOW_MS - 300_001, 'other-time'],
  ['within five minutes', {}, NOW_MS + 300_000, 'signed'],
  ['another signature before it', { signature: `v1,AAAA ${PUSH.signature}` }, NOW_MS, 'signed'],
])('%s', (_name, own, nowMs, kind) => {
  expect(findSigner({ ...PUSH, ...own }, KNOWN, nowMs)).toMatchObject({ kind });
});

test('during a rotation either secret signs, another one never, and none where there is none', () => {
  expect(findSigner(PUSH, secretsOf(`acme/models ${OTHER} ${SECRET}`), NOW_MS).kind).toBe('signed');
  expect(findSigner(PUSH, secretsOf(`acme/models ${OTHER}`), NOW_MS).kind).toBe('other-signature');
  expect(findSigner(PUSH, [], NOW_MS).kind).toBe('no-secret');
});

test.each([
  ['no secret', 'whsec_'],
  ['one of 23 bytes', `whsec_${Buffer.alloc(23).toString('base64')}`],
  ['one of 65 bytes', `whsec_${Buffer.alloc(65).toString('base64')}`],
  ['one that is no base64', `whsec_${'*'.repeat(40)}`],
  ['one with another word behind it', `${SECRET} Bearer`],
])('refuses %s', (_name, secret) => {
  expect(() => secretsOf(`acme/models ${secret}`)).toThrow('SEATRIAL_SOURCE_A holds a secret that is none.');
});

test('refuses a secret that is for no repository, and leaves to others what is no secret', () => {
  expect(() => secretsOf(SECRET)).toThrow('does not begin with the repository');
  expect(() => secretsOf(`https://a.example ${SECRET}`)).toThrow('does not begin with the repository');
  expect(secretsOf('https://a.example Bearer abc')).toEqual([]);
  expect(readPushSecrets({ OTHER: `acme/models ${SECRET}`, SEATRIAL_SOURCE_B: undefined })).toEqual([]);
});
