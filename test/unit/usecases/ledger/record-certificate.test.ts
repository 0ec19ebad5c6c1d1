import { describe, expect, test } from 'vitest';
import { certificateDigest, certificatePath } from '../../../../src/contract/certificate-digest.ts';
import { parseLog } from '../../../../src/contract/event-log.ts';
import { logFilesOf } from '../../../../src/contract/ledger.ts';
import type { Certificate, ModelVersion } from '../../../../src/contract/generated/types.ts';
import { recordCertificate } from '../../../../src/usecases/ledger/record-certificate.ts';
import { aCertificate } from '../../../support/certificate.ts';
import { MemoryBranch, QUIET_CLOCK, REPORTER } from '../../../support/statistics.ts';

async function record(store: MemoryBranch, certificate: Certificate) {
  return recordCertificate({ store, clock: QUIET_CLOCK }, { reporter: REPORTER, certificate, manifests: null });
}

function eventsOf(store: MemoryBranch) {
  return parseLog(logFilesOf(store.files, 'churn')).map(({ event }) => event);
}

test('an event says which certificate of which digest it is, and binds both', async () => {
  const store = new MemoryBranch();
  const certificate = aCertificate();
  const report = await record(store, certificate);
  expect(report).toEqual({ event: 'recorded', verdict: 'pass', tag: 'churn@v1.4.0', head: store.head });
  expect(store.files.has(certificatePath('churn', '1.4.0'))).toBe(true);
  expect(eventsOf(store)).toMatchObject([
    {
      type: 'version.certified',
      data: {
        certificate: certificateDigest(certificate),
        policy: certificate.policy.digest.sha256,
        conclusion: 'pass',
        bound: { sha: certificate.run.commit ?? null, digests: [certificate.subject.digest.sha256] },
      },
    },
  ]);
});

test.each(['fail', 'inconclusive'] as const)('one that came to %s is recorded once as well', async (verdict) => {
  const store = new MemoryBranch();
  const certificate = { ...aCertificate(), verdict };
  await record(store, certificate);
  expect(await record(store, certificate)).toMatchObject({ event: 'repeated', verdict, head: store.head });
  expect(store.commits).toBe(1);
  expect(eventsOf(store)).toMatchObject([{ type: 'version.rejected', data: { conclusion: verdict } }]);
});

test('two certificates of a version are two requests', async () => {
  const store = new MemoryBranch();
  await record(store, aCertificate());
  await record(store, { ...aCertificate(), verdict: 'fail' });
  const keys = eventsOf(store).map(({ data }) => data.intentKey);
  expect(new Set(keys).size).toBe(2);
});

test('another event that names the certificate is no record of it', async () => {
  const store = new MemoryBranch();
  const certificate = aCertificate();
  await record(store, certificate);
  for (const [path, text] of store.files)
    if (path.startsWith('events/')) store.files.set(path, text.replace('"version.certified"', '"version.retired"'));
  expect(await record(store, certificate)).toMatchObject({ event: 'recorded' });
});

describe('a certificate counts for what is merged under its name', () => {
  const certificate = aCertificate();
  const { subject } = certificate;
  const merged: ModelVersion = {
    apiVersion: 'seatrial/v1',
    kind: 'ModelVersion',
    model: 'churn',
    version: subject.version,
    artifact: { format: 'onnx', files: [{ name: 'model.onnx', size: 1, sha256: subject.digest.sha256 }] },
    modes: ['realtime'],
    signature: { inputs: [], outputs: [] },
  };

  const other = { format: 'onnx' as const, files: [{ name: 'model.onnx', size: 1, sha256: '0'.repeat(64) }] };

  async function recordBeside(versions: readonly ModelVersion[]) {
    const manifests = { folder: null, model: null, versions, texts: new Map<string, string>(), fingerprint: 'x' };
    const ports = { store: new MemoryBranch(), clock: QUIET_CLOCK };
    return recordCertificate(ports, { reporter: REPORTER, certificate, manifests });
  }

  test('the same digest', async () => {
    expect(await recordBeside([{ ...merged, version: '1.3.0' }, merged])).toMatchObject({ event: 'recorded' });
  });

  test('the same modes', async () => {
    await expect(recordBeside([{ ...merged, modes: ['realtime', 'batch'] }])).rejects.toMatchObject({
      code: 'certificate-untrusted',
      reason: 'wrong-modes',
      message: expect.stringContaining('of the modes realtime, and its manifest has realtime, batch'),
    });
  });

  test.each<[string, readonly ModelVersion[]]>([
    ['a version that is not', [{ ...merged, version: '1.3.0' }]],
    ['another digest than the one that is', [{ ...merged, artifact: other }]],
  ])('%s in the registry', async (what, versions) => {
    await expect(recordBeside(versions)).rejects.toMatchObject({
      code: 'certificate-untrusted',
      reason: 'unrelated-subject',
      message: `The certificate of churn@${subject.version} is about ${what} in the registry.`,
    });
  });
});
