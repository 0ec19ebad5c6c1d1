import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readBotSettings } from '../../../bot/settings.ts';
import { isSigned } from '../../../bot/webhook-server.ts';

const readText = (path: string): string => `the key in ${path}`;
const APP = { APP_ID: '7', PRIVATE_KEY: String.raw`a\nb`, WEBHOOK_SECRET: 'new', WEBHOOK_SECRET_PREVIOUS: 'former' };

describe('settings of the bot', () => {
  test('without an app it sets one up', () => {
    expect(readBotSettings({ PUBLIC_URL: 'https://bot.example.com' }, readText)).toMatchObject({
      kind: 'setup',
      publicUrl: 'https://bot.example.com',
      organisation: null,
    });
  });

  test('a key in a variable or a file, and two secrets during a rotation', () => {
    const { PRIVATE_KEY: _key, ...rest } = APP;
    expect(readBotSettings(APP, readText)).toMatchObject({
      bot: { appId: 7, privateKey: 'a\nb', secrets: ['new', 'former'] },
    });
    expect(readBotSettings({ ...rest, PRIVATE_KEY_PATH: 'k.pem' }, readText)).toMatchObject({
      bot: { privateKey: 'the key in k.pem' },
    });
  });

  test.each([{ APP_ID: '7' }, { PRIVATE_KEY: 'x' }, { ...APP, APP_ID: 'seven' }, { ...APP, PORT: '70000' }])(
    '%j',
    (wrong) => {
      expect(() => readBotSettings(wrong, readText)).toThrow(expect.objectContaining({ code: 'usage' }));
    },
  );
});

describe('signatures', () => {
  const body = Buffer.from('{"a":1}');
  const sign = (secret: string, algorithm = 'sha256') =>
    `${algorithm}=${createHmac(algorithm, secret).update(body).digest('hex')}`;

  test.each([
    ['the present secret', sign('present'), true],
    ['the former secret', sign('former'), true],
    ['another secret', sign('guessed'), false],
    ['SHA-1', sign('present', 'sha1'), false],
    ['no signature', '', false],
    ['only its beginning', sign('present').slice(0, 40), false],
  ])('%s', (_name, signature, good) => {
    expect(isSigned(body, signature, ['present', 'former'])).toBe(good);
  });

  test('another body', () => {
    expect(isSigned(Buffer.from('{"a":2}'), sign('present'), ['present'])).toBe(false);
  });
});
