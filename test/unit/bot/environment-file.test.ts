import { parseEnv } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type CreatedApp, mergeEnvironment, renderEnvironment } from '../../../bot/environment-file.ts';

const APP: CreatedApp = { id: 7, privateKey: '-----BEGIN\nkey\n', webhookSecret: '0123456789abcdef', page: null };
const KEY = Buffer.from(APP.privateKey).toString('base64');

describe('an app is added to a file of variables', () => {
  test.each([
    ['an empty file', ''],
    ['comments and values stay', '# ours\nPUBLIC_URL=https://bot.example.com\nX="two\nlines"\n'],
    ['no line end at the end', 'PORT=3000'],
    ['empty values', 'APP_ID=\nPRIVATE_KEY_PATH=\n'],
    ['Windows line ends', 'PORT=3000\r\nHOST=127.0.0.1\r\n'],
    ['the same app again', `APP_ID=7\nPRIVATE_KEY=${KEY}\n`],
  ])('%s', (_name, text) => {
    const merged = mergeEnvironment(text, APP);
    expect(merged).toMatchObject({ kind: 'merged', text: expect.stringContaining(text) });
    if (merged.kind !== 'merged') return;
    const own = { APP_ID: '7', PRIVATE_KEY: KEY, WEBHOOK_SECRET: '0123456789abcdef' };
    expect(parseEnv(merged.text)).toEqual({ ...parseEnv(text), ...own });
  });

  test.each([
    ['another id', 'APP_ID=8\n', ['APP_ID']],
    ['another key and secret', 'PRIVATE_KEY=x\nWEBHOOK_SECRET=y\n', ['PRIVATE_KEY', 'WEBHOOK_SECRET']],
    ['the file of another key', 'PRIVATE_KEY_PATH=/keys/app.pem\n', ['PRIVATE_KEY_PATH']],
    ['an export', 'export APP_ID=8\n', ['APP_ID']],
  ])('nothing is overwritten: %s', (_name, text, names) => {
    expect(mergeEnvironment(text, APP)).toEqual({ kind: 'differs', names });
  });

  test('what ends within a quotation is not continued', () => {
    const open = 'A="abc';
    const merged = mergeEnvironment(`${open}\nB="x\n`, APP);
    if (merged.kind === 'merged')
      expect(parseEnv(merged.text)).toMatchObject({ APP_ID: '7', WEBHOOK_SECRET: APP.webhookSecret });
    expect(parseEnv(renderEnvironment(APP))).toMatchObject({ PRIVATE_KEY: KEY });
  });
});
