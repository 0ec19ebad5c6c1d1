import { createHmac, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readBotSettings } from '../../../bot/settings.ts';
import { isSigned } from '../../../src/contract/webhook-signature.ts';

const PEM = generateKeyPairSync('rsa', { modulusLength: 2048 })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();
const readText = (path: string): string => (path === 'k.pem' ? PEM : 'no key');
const APP = {
  APP_ID: '7',
  PRIVATE_KEY: PEM.replaceAll('\n', String.raw`\n`),
  WEBHOOK_SECRET: 'new',
  WEBHOOK_SECRET_PREVIOUS: 'former',
};

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
      bot: { appId: 7, privateKey: PEM, secrets: ['new', 'former'], basePath: '' },
    });
    const base64 = { ...APP, PRIVATE_KEY: Buffer.from(PEM).toString('base64') };
    expect(readBotSettings(base64, readText)).toMatchObject({ bot: { privateKey: PEM } });
    expect(readBotSettings({ ...rest, PRIVATE_KEY_PATH: 'k.pem' }, readText)).toMatchObject({
      bot: { privateKey: PEM },
    });
  });

  test('GitHub Enterprise Server serves itself, unless it is told otherwise', () => {
    const server = { PUBLIC_URL: 'https://bot.example.com/', GITHUB_API_URL: 'https://git.example.com/api/v3/' };
    expect(readBotSettings(server, readText)).toMatchObject({
      apiUrl: 'https://git.example.com/api/v3',
      serverUrl: 'https://git.example.com',
      publicUrl: 'https://bot.example.com',
    });
    const told = { ...server, GITHUB_SERVER_URL: 'https://other.example.com' };
    expect(readBotSettings(told, readText)).toMatchObject({ serverUrl: 'https://other.example.com' });
    expect(readBotSettings({ PUBLIC_URL: server.PUBLIC_URL }, readText)).toMatchObject({
      serverUrl: 'https://github.com',
    });
  });

  test('the log is read by programs, unless a person looks at it', () => {
    expect(readBotSettings(APP, readText)).toMatchObject({ bot: { logFormat: 'json', logLevel: 'info' } });
    expect(readBotSettings(APP, readText, true)).toMatchObject({ bot: { logFormat: 'pretty' } });
    expect(readBotSettings({ ...APP, LOG_FORMAT: 'json', LOG_LEVEL: 'debug' }, readText, true)).toMatchObject({
      bot: { logFormat: 'json', logLevel: 'debug' },
    });
  });

  test('sources of live traffic are asked for the repositories that are named, with their own credentials alone', () => {
    const credentials = { SEATRIAL_SOURCE_A: 'https://a.example x', SEATRIAL_PRIVATE_HOSTS: 'a.internal' };
    const given = { ...APP, ...credentials, SEATRIAL_OBSERVE: 'acme/models, acme/other' };
    expect(readBotSettings(given, readText)).toMatchObject({
      bot: { observed: ['acme/models', 'acme/other'], environment: credentials },
    });
    expect(readBotSettings(APP, readText)).toMatchObject({ bot: { observed: [], environment: {} } });
    for (const text of ['acme', 'acme/*', 'acme/models/x', ','])
      expect(() => readBotSettings({ ...APP, SEATRIAL_OBSERVE: text }, readText)).toThrow(
        expect.objectContaining({ code: 'usage' }),
      );
  });

  test('a proxy may leave the path of the public address', () => {
    const withPath = { ...APP, PUBLIC_URL: 'https://example.com/seatrial/' };
    expect(readBotSettings(withPath, readText)).toMatchObject({ bot: { basePath: '/seatrial' } });
  });

  test('the bots beside it are closed by name: the one of workflows, unless others are named', () => {
    expect(readBotSettings(APP, readText)).toMatchObject({ bot: { trustedAuthors: ['github-actions[bot]'] } });
    for (const [text, logins] of [
      ['none', []],
      ['acme-a[bot], acme-b[bot]', ['acme-a[bot]', 'acme-b[bot]']],
    ] as const)
      expect(readBotSettings({ ...APP, SEATRIAL_TRUSTED_AUTHORS: text }, readText)).toMatchObject({
        bot: { trustedAuthors: logins },
      });
  });

  test.each(['ada', 'ada[bot', 'acme-a[bot],ada', '*', '[bot]', 'a b[bot]'])('nobody is believed as %j', (text) => {
    expect(() => readBotSettings({ ...APP, SEATRIAL_TRUSTED_AUTHORS: text }, readText)).toThrow(
      expect.objectContaining({ code: 'usage' }),
    );
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
