import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Certificate } from '../../../src/contract/generated/types.ts';
import { aCertificate, aRejectedCertificate, withVersion } from '../../support/certificate.ts';
import { runAction } from '../../support/local-github/run-action.ts';

const EVENT = { name: 'pull_request', payload: {}, actor: 'outsider', ref: 'refs/pull/1/merge', sha: '1'.repeat(40) };

interface Handed {
  /** Artifact → its files. */
  readonly artifacts?: Readonly<Record<string, readonly Certificate[]>>;
  readonly planned?: string;
  readonly extra?: Readonly<Record<string, string>>;
}

/** The action as a fork's pull request has it: without a token, and with nobody to ask. */
async function verdictOf({ artifacts = {}, planned = '', extra = {} }: Handed) {
  const workspace = mkdtempSync(join(tmpdir(), 'seatrial-verdict-'));
  onTestFinished(() => rmSync(workspace, { recursive: true, force: true }));
  const certificates = Object.entries(artifacts).flatMap(([artifact, list]) =>
    list.map((certificate): [string, string] => {
      const { model, version } = certificate.subject;
      return [`seatrial-report/${artifact}/${model}@${version}.certificate.json`, JSON.stringify(certificate)];
    }),
  );
  for (const [path, text] of [...certificates, ...Object.entries(extra)]) {
    mkdirSync(dirname(join(workspace, path)), { recursive: true });
    writeFileSync(join(workspace, path), text);
  }
  const request = { action: 'actions/verdict/action.yml', event: EVENT, workspace, inputs: { planned } };
  const { exitCode, outputs } = await runAction(request);
  return { exitCode, ...outputs };
}

test('the jobs of a matrix are told together, the worst first', async () => {
  const rejected = withVersion(aRejectedCertificate(), '1.5.0');
  expect(
    await verdictOf({ artifacts: { 'seatrial-report-a': [aCertificate()], 'seatrial-report-b': [rejected] } }),
  ).toEqual({
    exitCode: 0,
    verdict: 'fail',
    certified: '["churn@1.4.0"]',
    rejected: '["churn@1.5.0"]',
    'reason-code': 'rejected',
  });
});

test('a version of which nothing came is unanswered, whatever the others say', async () => {
  const planned = JSON.stringify({ churn: 'churn@1.4.0\nchurn@1.5.0' });
  expect(await verdictOf({ artifacts: { 'seatrial-report-churn': [aCertificate()] }, planned })).toMatchObject({
    verdict: 'unanswered',
    certified: '["churn@1.4.0"]',
    rejected: '["churn@1.5.0"]',
    'reason-code': 'unanswered',
  });
});

test('where nothing was planned and nothing is there, nothing had to be certified', async () => {
  expect(await verdictOf({})).toEqual({
    exitCode: 0,
    verdict: 'pass',
    certified: '[]',
    rejected: '[]',
    'reason-code': 'nothing-to-certify',
  });
});

test.each([
  ['certificate-untrusted', { extra: { 'seatrial-report/x/churn@1.4.0.certificate.json': '{}' } }],
  ['usage', { planned: 'other.json' }],
  ['usage', { planned: '{"churn": "churn@1.4.0; rm -rf"}' }],
  ['usage', { planned: '{"churn": 1}' }],
])('what no job of ours hands on is refused: %s', async (reason, handed) => {
  expect(await verdictOf(handed)).toMatchObject({ exitCode: 1, 'reason-code': reason });
});
