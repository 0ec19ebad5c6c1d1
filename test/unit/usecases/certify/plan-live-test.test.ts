import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../../src/contract/generated/types.ts';
import { parseModel } from '../../../../src/contract/parsers.ts';
import { recordedTraffic } from '../../../../src/domain/livetest/recorded-traffic.ts';
import { liveSums } from '../../../../src/domain/statistics/window-sums.ts';
import { certifyOrReuse } from '../../../../src/usecases/certify/certify-or-reuse.ts';
import type { CertifyRequest } from '../../../../src/usecases/certify/certify-request.ts';
import { certifyVersion } from '../../../../src/usecases/certify/certify-version.ts';
import type { EarlierCertificates } from '../../../../src/usecases/ports/earlier-certificates.ts';
import { aRequest, aVersion, CRASH, MODEL, portsOf, yesFrom } from '../../../support/certify-world.ts';
import { aWindow } from '../../../support/statistics.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
/** Of a hundred rows the candidate is wrong on six, the version before on ten. */
const PORTS = portsOf({ answers: { b: yesFrom(0.56), c: yesFrom(0.6) }, ports: { hash } });

function withLiveTest(liveTest: string, modes = ''): CertifyRequest['model'] {
  const content = `${MODEL.replace('min: 0.8', 'min: 0.5')}${modes}liveTest: ${liveTest}\n`;
  return parseModel({ path: 'model.yaml', content });
}

const ACCURACY = '{metrics: [{id: accuracy, direction: up, betterBy: 0.05}]}';
const BASELINE = { version: aVersion('1.0.0', 'c'), origin: 'requested' } as const;

function certified(change: Partial<CertifyRequest>) {
  return certifyVersion(aRequest({ model: withLiveTest(ACCURACY), ...change }), PORTS);
}

describe('the certificate of a model with a live test', () => {
  test('says how much its metrics vary, and what lacks for the time that a test takes', async () => {
    const { liveTest } = await certified({});
    expect(liveTest?.spreads).toMatchObject([
      { metric: 'accuracy', data: 'holdout', paired: false, perRow: 1, mean: 0.94 },
    ]);
    expect(liveTest?.spreads[0]?.spread?.value).toBeCloseTo(Math.sqrt(0.94 * 0.06), 9);
    expect(liveTest?.plan).toMatchObject({ rate: null, metrics: [{ metric: 'accuracy', lacks: 'rate', times: [] }] });
  });

  test('takes the version that varies more', async () => {
    const { liveTest } = await certified({ baseline: BASELINE });
    expect(liveTest?.spreads[0]?.mean).toBeCloseTo(0.9, 9);
  });

  test('says of pairs how much the two versions differ', async () => {
    const model = withLiveTest('{paired: 0.5, metrics: [{id: accuracy, direction: up, betterBy: 0.05}]}');
    const { liveTest } = await certified({ model, baseline: BASELINE });
    const paired = liveTest?.spreads.find((one) => one.paired);
    expect(paired?.mean).toBeCloseTo(0.04, 9);
    expect(paired?.spread?.value).toBeCloseTo(Math.sqrt(0.04 * 0.96), 9);
    const alone = await certified({ model });
    expect(alone.liveTest?.plan.metrics).toMatchObject([{ lacks: 'pairs' }]);
  });

  test('takes the rate of its mode, in predictions', async () => {
    const model = withLiveTest(
      ACCURACY,
      '  streaming: {scenario: multi-stream, rate: 2/s, batchSize: 8, budgets: {latency: {p50: 5ms}}}\n',
    );
    const version = aVersion('1.1.0', 'b');
    const streaming = { ...version, value: { ...version.value, modes: ['streaming' as const] } };
    const { liveTest } = await certified({ model, version: streaming });
    expect(liveTest?.plan).toMatchObject({
      rate: { kind: 'mode', mode: 'streaming', perSecond: 16 },
      metrics: [{ lacks: null, times: [{ share: 0.01 }, { share: 0.5 }] }],
    });
  });

  test('has none where the model declares none, and where it could not be measured', async () => {
    expect(await certifyVersion(aRequest(), PORTS)).not.toHaveProperty('liveTest');
    const broken = portsOf({ answers: { b: CRASH } });
    expect(await certifyVersion(aRequest({ model: withLiveTest(ACCURACY) }), broken)).not.toHaveProperty('liveTest');
  });
});

describe('windows of production', () => {
  const production = { version: '1.0.0', sha256: 'c'.repeat(64) };
  const metrics = { accuracy: { n: 3600, sum: 2700, sumSquares: 2700 } };
  const times = { from: '2026-01-01T10:00:00Z', to: '2026-01-01T11:00:00Z' };
  const window = aWindow({ ...production, ...times, requests: 3600, rows: 3600, metrics });
  const traffic = recordedTraffic([liveSums(window)], { environment: 'production', production });

  test('tell the rate and the spread', async () => {
    const { liveTest } = await certified({ traffic });
    expect(liveTest?.plan).toMatchObject({
      rate: { kind: 'windows', perSecond: 1 },
      metrics: [{ spread: { kind: 'windows', version: '1.0.0', units: 3600 }, lacks: null }],
    });
  });

  test('are those of today where a certificate is taken over', async () => {
    const kept: Certificate[] = [];
    const earlier: EarlierCertificates = {
      find: async () => kept,
      keep: async (_question, certificate) => void kept.push(certificate),
    };
    const request = aRequest({ model: withLiveTest(ACCURACY) });
    const first = await certifyOrReuse(request, earlier, PORTS);
    expect(first.liveTest?.plan.rate).toBeNull();
    const second = await certifyOrReuse({ ...request, traffic }, earlier, PORTS);
    expect(second.run.reused).toBeDefined();
    expect(second.liveTest?.plan.rate).toMatchObject({ kind: 'windows', perSecond: 1 });
    expect(second.liveTest?.spreads).toEqual(first.liveTest?.spreads);
  });
});
