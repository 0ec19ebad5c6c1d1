import { expect, test } from 'vitest';
import { createGitDeploymentStore } from '../../../src/adapters/git/deployment-store.ts';
import { NO_LIMITS } from '../../../src/domain/gateway/latency-limits.ts';
import type { VersionFacts } from '../../../src/usecases/gateway/evidence-facts.ts';
import type { ServableVersion } from '../../../src/usecases/ports/serving.ts';
import { recordVersion } from '../../../src/usecases/releases/record-version.ts';
import { noteVersions } from '../../../src/usecases/gateway/note-versions.ts';
import { wireCertificates } from '../../../src/wiring/gateway-certificates.ts';
import { aCertificate, aPerformance, withDigest } from '../../support/certificate.ts';
import { createRepository } from '../../support/git-repository.ts';
import { gatewayModel } from '../../support/gateway/evidence-world.ts';
import { aVersionManifest } from '../../support/manifests.ts';
import { REPORTER } from '../../support/statistics.ts';

const SHA256 = '9'.repeat(64);

/** What is noted of churn 1.4.0 with such bytes when it is opened, and what is remarked. */
async function noted(root: string, sha256 = SHA256) {
  const facts = new Map<string, VersionFacts>();
  const remarks: string[] = [];
  const host = noteVersions(facts, {
    host: { open: () => Promise.reject(new Error('It is not opened.')) },
    certificateOf: wireCertificates(root, 'production'),
    onRemark: (sentence) => void remarks.push(sentence),
  });
  const servable: ServableVersion = {
    model: gatewayModel(),
    version: aVersionManifest(),
    sha256,
    files: () => Promise.reject(new Error('Nobody asks for files.')),
    samples: [],
  };
  await expect(host.open(servable)).rejects.toThrow('It is not opened.');
  return { latency: facts.get(sha256)?.latency, remarks };
}

test('a version is counted by the percentiles of its certificate, where that is of its bytes', async () => {
  await using repository = await createRepository();
  await repository.commit('Start');
  const store = createGitDeploymentStore({ folder: repository.folder, remote: null });
  const clock = { now: () => '2026-04-20T12:00:00Z', pause: async () => {}, random: () => 0 };
  const certificate = withDigest(aCertificate({ performance: [aPerformance()] }), SHA256);
  const request = { reporter: REPORTER, certificate, manifests: null, repositoryUrl: '', policy: 'none' } as const;
  await recordVersion({ store, releases: null, clock }, request);
  const { p50, p95, p99 } = aPerformance().latency ?? {};
  const own = { p50: p50?.value, p95: p95?.value, p99: p99?.value };
  expect(await noted(repository.folder)).toEqual({ latency: own, remarks: [] });
  expect(await noted(repository.folder, '8'.repeat(64))).toEqual({ latency: NO_LIMITS, remarks: [] });
});

test('a version without a record is served by its budgets alone, and one that cannot be read is remarked', async () => {
  await using repository = await createRepository();
  await repository.commit('Start');
  expect(await noted(repository.folder)).toEqual({ latency: NO_LIMITS, remarks: [] });
  await repository.commit('Break it', { 'production/churn.yaml': 'production: 1.3.2\n' });
  await repository.git('branch', 'seatrial/deployments');
  expect(await noted(repository.folder)).toEqual({
    latency: NO_LIMITS,
    remarks: [expect.stringContaining('What was certified of churn 1.4.0 cannot be read: ')],
  });
});
