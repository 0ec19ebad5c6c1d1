import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readKafkaAccess } from '../../../../src/adapters/streaming/kafka-access.ts';

const NOBODY = { environment: {}, isEncrypted: false, authorities: null, mechanism: null };
const WORKER = { SEATRIAL_KAFKA_USERNAME: 'u', SEATRIAL_KAFKA_PASSWORD: 'p' };
const SASL = { username: 'u', password: 'p' };
const PEM = fileURLToPath(import.meta.url);

test.each([
  ['nothing', {}, {}],
  ['encryption', { isEncrypted: true }, { tls: {} }],
  ['authorities', { authorities: PEM }, { tls: { ca: expect.any(Buffer) } }],
  [
    'a password',
    { environment: WORKER, mechanism: 'SCRAM-SHA-256' },
    { sasl: { mechanism: 'SCRAM-SHA-256', ...SASL } },
  ],
  [
    'a plain password, encrypted',
    { environment: WORKER, isEncrypted: true, mechanism: 'PLAIN' },
    { tls: {}, sasl: { mechanism: 'PLAIN', ...SASL } },
  ],
] as const)('%s', async (_, own, access) => {
  expect(await readKafkaAccess({ ...NOBODY, ...own })).toEqual(access);
});

test.each([
  ['a plain password that anybody could read', { environment: WORKER, mechanism: 'PLAIN' }, /--kafka-tls/],
  ['no password', { mechanism: 'SCRAM-SHA-512' }, /SEATRIAL_KAFKA_PASSWORD/],
  ['a file that is not there', { authorities: `${PEM}.pem` }, /--kafka-ca/],
] as const)('refuses %s', async (_, own, hint) => {
  await expect(readKafkaAccess({ ...NOBODY, ...own })).rejects.toMatchObject({
    code: 'usage',
    hint: expect.stringMatching(hint),
  });
});
