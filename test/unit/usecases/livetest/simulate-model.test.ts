// @module-tag thorough
import { describe, expect, it } from 'vitest';
import { formatCertificate } from '../../../../src/contract/certificate-digest.ts';
import { formatDeployment } from '../../../../src/contract/format-deployment.ts';
import type { Certificate, CertifiedSpread, LiveWindow } from '../../../../src/contract/generated/types.ts';
import { deploymentPath } from '../../../../src/contract/ledger.ts';
import { emptyDeployment } from '../../../../src/domain/promotion/state.ts';
import { recordCertificate } from '../../../../src/usecases/ledger/record-certificate.ts';
import { recordLive } from '../../../../src/usecases/ledger/record-live.ts';
import type { KnownPorts } from '../../../../src/usecases/livetest/known-traffic.ts';
import { simulateModel, type SimulateRequest } from '../../../../src/usecases/livetest/simulate-model.ts';
import { planTest, wholeRamp } from '../../../../src/domain/livetest/plan-test.ts';
import { testMetric, testPolicy } from '../../../support/live-test.ts';
import { aCertificate } from '../../../support/certificate.ts';
import { churnRegistry, textFiles } from '../../../support/live-test-files.ts';
import { aWindow, deployIn, livePorts, MemoryBranch, QUIET_CLOCK, REPORTER } from '../../../support/statistics.ts';

const LIVE_TEST = 'liveTest: {metrics: [{id: mae, direction: down, betterBy: 0.5}]}\n';
const SPREAD: CertifiedSpread = {
  metric: 'mae',
  data: 'holdout',
  paired: false,
  units: 20_000,
  perRow: 0.5,
  mean: 4,
  spread: { value: 3, lower: 2.9, upper: 3.1 },
};
const SAID: SimulateRequest['answers'] = {
  rate: null,
  means: new Map(),
  spreads: new Map(),
  labelled: null,
  disagreement: null,
  units: null,
  errors: 0.0001,
  candidates: 1,
};

function certificate(spreads: readonly CertifiedSpread[] = [SPREAD]): Certificate {
  const policy = testPolicy({ metrics: [testMetric({ id: 'mae', sign: -1, minEffect: 0.5, range: null })] });
  const declared = { kind: 'mode', mode: 'realtime', perSecond: 150 } as const;
  const plan = planTest(policy, { declared, recorded: null, certified: spreads }, wholeRamp(policy));
  return aCertificate({ liveTest: { spreads, plan } });
}

/** The registry with the branch seatrial/deployments around it. */
class Branch extends MemoryBranch {
  async readFile(_head: string, path: string): Promise<string | null> {
    return this.files.get(path) ?? null;
  }
}

interface Asked extends Partial<Omit<SimulateRequest, 'answers'>> {
  readonly answers?: Partial<SimulateRequest['answers']>;
  readonly branch?: Branch;
  readonly files?: Readonly<Record<string, string>>;
  readonly liveTest?: string;
}

function simulated({ branch, files = {}, answers = {}, liveTest = LIVE_TEST, ...own }: Asked) {
  const ports: KnownPorts = {
    registry: churnRegistry(liveTest),
    files: textFiles(files),
    deployments: branch ?? null,
  };
  const request = { model: 'churn', certificate: null, effect: null, tests: 3, seed: 1, ...own };
  return simulateModel(ports, { ...request, answers: { ...SAID, ...answers } });
}

async function recorded(windows: readonly Partial<LiveWindow>[] = []): Promise<Branch> {
  const branch = new Branch();
  const serving = { version: '1.4.0', sha256: '9'.repeat(64) };
  await deployIn(branch, { at: '2026-05-01T00:00:00Z', production: serving });
  const deployment = { ...emptyDeployment('churn', 'production'), revision: 1, production: serving };
  branch.files.set(deploymentPath('production', 'churn'), formatDeployment(deployment));
  const ports = livePorts({ store: branch, clock: QUIET_CLOCK });
  const listed = windows.map((window, line) => ({ line, window: aWindow({ ...serving, ...window }) }));
  const { refused } = await recordLive(ports, REPORTER, listed);
  expect(refused).toEqual([]);
  return branch;
}

describe('what nobody said is taken', () => {
  const file = { 'c.json': formatCertificate(certificate()) };

  it('from a certificate', async () => {
    const found = await simulated({ files: file, certificate: 'c.json', answers: { rate: 2 } });
    expect(found).toMatchObject({
      rate: 2,
      rateFrom: null,
      certified: '1.4.0',
      assumed: [],
      taken: [{ metric: 'mae', pairs: false, spread: { kind: 'certified', value: 3, data: 'holdout' } }],
    });
  });

  it('from the newest certificate of the record, and the rate from its mode', async () => {
    const branch = await recorded();
    const made = certificate();
    await recordCertificate(
      { store: branch, clock: QUIET_CLOCK },
      { reporter: REPORTER, certificate: made, manifests: null },
    );
    const found = await simulated({ branch });
    expect(found).toMatchObject({ rate: 150, rateFrom: { kind: 'mode', mode: 'realtime' }, certified: '1.4.0' });
    expect(found.taken).toHaveLength(1);
  });

  it('from windows of production before that', async () => {
    const metrics = { mae: { n: 3600, sum: 3600 * 5, sumSquares: 3600 * (25 + 4) } };
    const branch = await recorded([{ requests: 7200, rows: 7200, latency: null, consumers: {}, metrics }]);
    const found = await simulated({ branch, files: file, certificate: 'c.json' });
    expect(found).toMatchObject({
      rate: 2,
      rateFrom: { kind: 'windows' },
      taken: [{ spread: { kind: 'windows', version: '1.4.0', units: 3600 } }],
    });
    expect(found.taken[0]?.spread.value).toBeCloseTo(2, 3);
    const failing = await simulated({ branch, answers: { errors: null } });
    expect(failing.errorsTaken).toBe(2 / 7200);
    expect(found.errorsTaken).toBeNull();
    const part = await simulated({ branch, effect: { kind: 'part', part: 0.1 } });
    expect(part.effect).toBe(0.5);
  });

  it('of pairs: how much both differ', async () => {
    const liveTest = 'liveTest: {paired: 1, metrics: [{id: mae, direction: down, betterBy: 0.5}]}\n';
    const pairs = { ...SPREAD, paired: true, mean: -0.1, spread: { value: 1.2, lower: 1.1, upper: 1.3 } };
    const files = { 'c.json': formatCertificate(certificate([SPREAD, pairs])) };
    const found = await simulated({ liveTest, files, certificate: 'c.json', answers: { rate: 2 } });
    expect(found.taken).toMatchObject([{ pairs: false }, { pairs: true, spread: { value: 1.2 } }]);
    await expect(
      simulated({ liveTest, files: file, certificate: 'c.json', answers: { rate: 2 } }),
    ).rejects.toMatchObject({ message: expect.stringContaining('how often they differ is not known') });
  });
});

describe('what somebody said counts', () => {
  it('before a certificate', async () => {
    const files = { 'c.json': formatCertificate(certificate()) };
    const answers = { rate: 2, spreads: new Map([['mae', 2]]) };
    expect((await simulated({ files, certificate: 'c.json', answers })).taken).toEqual([]);
  });
});

describe('is refused with words', () => {
  it.each<[string, Asked, string]>([
    ['no rate', { answers: { spreads: new Map([['mae', 2]]) } }, 'How many requests come is not known'],
    ['no spread', { answers: { rate: 2 } }, 'How much mae varies'],
    [
      'the certificate of another model',
      {
        files: {
          'c.json': formatCertificate({ ...certificate(), subject: { ...certificate().subject, model: 'fraud' } }),
        },
      },
      'The certificate is of fraud',
    ],
    [
      'one without a live test',
      { files: { 'c.json': formatCertificate(aCertificate()) } },
      'says nothing of a live test',
    ],
  ])('%s', async (_name, asked, message) => {
    const own = asked.files === undefined ? {} : { certificate: 'c.json', answers: { rate: 2 } };
    await expect(simulated({ ...own, ...asked })).rejects.toMatchObject({
      code: 'usage',
      message: expect.stringContaining(message),
    });
  });
});
