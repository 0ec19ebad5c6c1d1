import { expect, test } from 'vitest';
import { parseModel } from '../../../../src/contract/parsers.ts';
import type { Certificate } from '../../../../src/contract/generated/types.ts';
import { AppError } from '../../../../src/domain/error.ts';
import { recordCertifications } from '../../../../src/usecases/promotion/record-certifications.ts';
import { aCertificate, aGate, aLatencyGate } from '../../../support/certificate.ts';
import { MODEL_TEXT } from '../../../support/bot-story.ts';

const MODEL = parseModel({ path: 'models/churn/model.yaml', content: new TextEncoder().encode(MODEL_TEXT) }).value;
const { subject, run } = aCertificate();
const COMMIT = run.commit ?? '';

const { data: _data, ...LATENCY } = aLatencyGate();

const believed = (): never => {
  throw new AppError({ code: 'internal', reason: 'believed', message: '' });
};

/** As far as the certificate is believed, or why it is not; nothing is written here. */
async function outcomeOf(certificate: Certificate, asked: string[] = []): Promise<unknown> {
  const name = `${subject.model}@${subject.version}.certificate.json`;
  const version = { version: subject.version, sha256: subject.digest.sha256, modes: subject.modes };
  const found = { id: 1, url: '', event: 'push', workflowPath: 'w.yml', headBranch: 'main', headSha: COMMIT };
  const ports = {
    runs: {
      find: async () => ({ ...found, headRepository: { id: 1, fullName: 'a/b' } }),
      files: async () => [{ name, content: new TextEncoder().encode(JSON.stringify(certificate)) }],
    },
    history: { contains: async () => true },
    registry: {
      overview: async () => ({ settings: null, settingsBlob: null, models: [subject.model] }),
      model: async () => ({
        facts: { name: subject.model, policyDigest: '', liveTest: false },
        versions: [{ ...version, merged: true, pull: null, commits: [] }],
      }),
      policyAt: async (commit: string) => {
        asked.push(commit);
        return { model: MODEL, settings: null };
      },
    },
    store: { read: believed, commit: believed },
    clock: { now: () => '2026-11-20T10:00:00Z', pause: async () => {}, random: () => 0 },
  };
  const rule = { workflowPaths: ['w.yml'], defaultBranch: 'main', repository: 'a/b' };
  const reporter = { repository: 'a/b', actor: 'seatrial', kind: 'action', url: null } as const;
  try {
    return await recordCertifications(ports, { runId: 1, artifactPrefix: 'r', rule, reporter });
  } catch (error) {
    return error instanceof AppError ? error.reason : error;
  }
}

test('the gates of model.yaml at the commit of the run are believed', async () => {
  const asked: string[] = [];
  expect(await outcomeOf(aCertificate({ gates: [aGate(), LATENCY] }), asked)).toBe('believed');
  expect(asked).toEqual([COMMIT]);
});

test.each<[string, Certificate]>([
  ['a limit that was eased', aCertificate({ gates: [aGate({ limit: 0.1 }), LATENCY] })],
  ['a comparator that was turned', aCertificate({ gates: [aGate({ comparator: '<=', limit: 0.9 }), LATENCY] })],
  ['a gate that was left out', aCertificate({ gates: [aGate()] })],
])('%s is not', async (_name, certificate) => {
  expect(await outcomeOf(certificate)).toBe('unrelated-policy');
});
