import { RequestError } from '@octokit/request-error';
import { describe, expect, test } from 'vitest';
import { findSlug } from '../../../bot/app-identity.ts';
import { createReadiness } from '../../../bot/readiness.ts';

const refusal = (status: number, message = 'no'): RequestError =>
  new RequestError(message, status, { request: { method: 'GET', url: '/app', headers: {} } });

describe('readiness', () => {
  test('asks once in fifteen seconds, however many ask', async () => {
    let [asked, nowMs] = [0, 0];
    const ready = createReadiness({ ask: async () => (asked++, {}), nowMs: () => nowMs });
    expect(await Promise.all([ready(), ready(), ready()])).toEqual([true, true, true]);
    nowMs = 14_999;
    await ready();
    expect(asked).toBe(1);
    nowMs = 15_000;
    await ready();
    expect(asked).toBe(2);
  });

  test('no answer in time is no', async () => {
    const ready = createReadiness({ ask: () => new Promise(() => {}), nowMs: () => 0, answerWithinMs: 5 });
    expect(await ready()).toBe(false);
  });

  test('what throws is no, and is asked again later', async () => {
    let nowMs = 0;
    const answers = [() => Promise.reject(refusal(502)), async () => ({})];
    const ready = createReadiness({ ask: async () => answers.shift()?.(), nowMs: () => nowMs });
    expect(await ready()).toBe(false);
    nowMs = 20_000;
    expect(await ready()).toBe(true);
  });
});

describe('who this app is', () => {
  const log = { warn: () => {} };
  const pause = async (): Promise<void> => {};

  test.each([
    ['a server that is down', refusal(503)],
    ['a rate limit', refusal(403, 'API rate limit exceeded')],
    ['too many requests', refusal(429)],
    ['no connection', new TypeError('fetch failed')],
  ])('%s is asked again', async (_name, error) => {
    const answers = [() => Promise.reject(error), async () => ({ slug: 'seatrial' })];
    expect(await findSlug({ ask: async () => answers.shift()?.(), log, pause })).toBe('seatrial');
  });

  test.each([401, 403, 404])('%i is the last word', async (status) => {
    const ask = (): Promise<never> => Promise.reject(refusal(status));
    await expect(findSlug({ ask, log, pause })).rejects.toMatchObject({ code: 'github-refused' });
  });
});
