import { ProtocolError } from '@platformatic/kafka';
import { expect, test } from 'vitest';
import { isDealtAnew, isUnstable, kafkaFailure } from '../../../../src/adapters/streaming/kafka-failure.ts';
import { loadKafka } from '../../../../src/adapters/streaming/load-kafka.ts';

/** As the client throws it once its tries are over. */
function thrown(id: string): Error {
  return new AggregateError([new ProtocolError(id)], 'it failed 3 times');
}

test.each(['ILLEGAL_GENERATION', 'UNKNOWN_MEMBER_ID', 'REBALANCE_IN_PROGRESS'])('%s: partitions dealt anew', (id) => {
  expect([isDealtAnew(thrown(id)), isUnstable(thrown(id))]).toEqual([true, false]);
});

test('an open transaction is waited for', () => {
  const error = thrown('UNSTABLE_OFFSET_COMMIT');
  expect([isDealtAnew(error), isUnstable(error)]).toEqual([false, true]);
});

test.each([
  ['PRODUCER_FENCED', 'state-conflict', /--reporter/],
  ['INVALID_PRODUCER_EPOCH', 'state-conflict', /--reporter/],
  ['TOPIC_AUTHORIZATION_FAILED', 'stream-failed', /TOPIC_AUTHORIZATION_FAILED/],
])('%s is told as %s', (id, code, words) => {
  const failure = kafkaFailure(thrown(id));
  expect(failure.code).toBe(code);
  expect(`${failure.message} ${failure.hint}`).toMatch(words);
});

test('a client that is not there is told with what to type', async () => {
  const missing = Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' });
  await expect(loadKafka(() => Promise.reject(missing))).rejects.toMatchObject({
    code: 'runtime-missing',
    hint: expect.stringMatching(/npm install --global @platformatic\/kafka@\d+\.\d+\.\d+/),
  });
});
