// @module-tag thorough
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../../src/contract/generated/types.ts';
import { parseModel, parseVersion } from '../../../../src/contract/parsers.ts';
import { AppError } from '../../../../src/domain/error.ts';
import type { CertifyPorts, CertifyRequest } from '../../../../src/usecases/certify/certify-request.ts';
import { certifyOrReuse } from '../../../../src/usecases/certify/certify-or-reuse.ts';
import type { EarlierCertificates } from '../../../../src/usecases/ports/earlier-certificates.ts';
import { aRequest, aVersion, MODEL, portsOf, yesFrom } from '../../../support/certify-world.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const PORTS = portsOf({ answers: { b: yesFrom(0.5), c: yesFrom(0.5) }, ports: { hash } });

/** As a machine keeps them, by the question; and as a folder that an action is given holds them, all together. */
function inMemory(isByQuestion = true): EarlierCertificates {
  const kept = new Map<string, Certificate>();
  return {
    find: (question) =>
      Promise.resolve([...kept].flatMap(([key, one]) => (!isByQuestion || key === question ? [one] : []))),
    keep: async (question, certificate) => void kept.set(question, certificate),
  };
}

async function certifiedTwice(change: Partial<CertifyRequest>, ports: Partial<CertifyPorts>) {
  const earlier = inMemory();
  const first = await certifyOrReuse(aRequest(), earlier, PORTS);
  expect(first).toMatchObject({ verdict: 'pass', run: expect.not.objectContaining({ reused: expect.anything() }) });
  const clock = { now: () => '2026-02-02T00:00:00.000Z' };
  return certifyOrReuse(aRequest(change), earlier, { ...PORTS, clock, ...ports });
}

test('an unchanged version is taken over, with the time of its measurement', async () => {
  const second = await certifiedTwice({}, {});
  expect(second.run).toMatchObject({
    startedAt: '2026-01-02T03:04:05.000Z',
    reused: { startedAt: expect.any(String) },
  });
});

const commented = `${MODEL}# a comment\n`;
const stricter = MODEL.replace('min: 0.8', 'min: 0.81');
const otherData = MODEL.replace('a'.repeat(64), 'd'.repeat(64));
const { environment } = PORTS;
const CHANGES: readonly (readonly [string, Partial<CertifyRequest>, Partial<CertifyPorts>])[] = [
  ['another model file', { version: aVersion('1.1.0', 'c') }, {}],
  ['another gate', { model: parseModel({ path: 'model.yaml', content: stricter }) }, {}],
  ['a comment that moves lines', { model: parseModel({ path: 'model.yaml', content: commented }) }, {}],
  ['other data', { model: parseModel({ path: 'model.yaml', content: otherData }) }, {}],
  ['another seed', { seed: 2 }, {}],
  ['a whole measurement after a quick one', { quick: false }, {}],
  ['another version of the tool', {}, { toolVersion: '0.0.1' }],
  ['another machine', {}, { environment: async (format) => ({ ...(await environment(format)), cpu: 'other' }) }],
  ['a baseline', { baseline: { version: aVersion('1.0.0', 'c'), origin: 'requested' } }, {}],
  ['a file whose bytes changed below the manifest', {}, { files: changedOnce(PORTS.files) }],
];

test.each(CHANGES)('%s is measured again', async (_name, change, ports) => {
  const second = await certifiedTwice(change, ports);
  expect(second.run).toMatchObject({ startedAt: '2026-02-02T00:00:00.000Z' });
  expect(second.run.reused).toBeUndefined();
});

describe.each([
  ['by the question', true],
  ['in a folder', false],
])('of certificates that are kept %s', (_where, isByQuestion) => {
  test.each([
    ['whose bytes changed', aVersion('1.0.0', 'c'), { files: refusing('c') }],
    ['whose manifest changed', commentedVersion('1.0.0', 'c'), {}],
  ])('none answers for a baseline %s', async (_name, version, ports) => {
    const earlier = inMemory(isByQuestion);
    const baseline = { version: aVersion('1.0.0', 'c'), origin: 'requested' } as const;
    const ask = (over: Partial<CertifyRequest>, more: Partial<CertifyPorts>) =>
      certifyOrReuse(aRequest({ baseline, ...over }), earlier, { ...PORTS, ...more });
    expect((await ask({}, {})).verdict).toBe('pass');
    expect((await ask({}, {})).run.reused).toBeDefined();
    expect((await ask({ baseline: { ...baseline, version } }, ports)).run.reused).toBeUndefined();
  });
});

test('a program of a metric whose bytes changed is measured by again', async () => {
  const metrics = `metrics:
  profit:
    command: [python3, profit.py]
    files: [{path: profit.py, sha256: ${'e'.repeat(64)}}]
    direction: up
gates:`;
  const model = parseModel({ path: 'model.yaml', content: MODEL.replace('gates:', metrics) });
  const programs = { run: async ({ answers }: { readonly answers: number }) => new Float64Array(answers).fill(1) };
  const earlier = inMemory();
  const ask = (more: Partial<CertifyPorts>) =>
    certifyOrReuse(aRequest({ model }), earlier, {
      ...portsOf({ answers: { b: yesFrom(0.5) }, ports: { hash, metrics: programs } }),
      ...more,
    });
  const first = await ask({});
  expect(first.prediction.find(({ metric }) => metric === 'profit')?.estimate.value).toBe(1);
  expect(first.ownMetrics?.[0]?.files[0]?.digest.sha256).toBe('e'.repeat(64));
  expect((await ask({})).run.reused).toBeDefined();
  expect((await ask({ files: refusing('e') })).run.reused).toBeUndefined();
});

function commentedVersion(version: string, digit: string): CertifyRequest['version'] {
  return parseVersion({ path: `${version}.yaml`, content: `${aVersion(version, digit).source.text}# another\n` });
}

/** The first time that the file of this digit is asked for, it is not the declared one. */
function refusing(digit: string): CertifyPorts['files'] {
  let isFirst = true;
  const fetch: CertifyPorts['files']['fetch'] = (request) => {
    const isRefused = isFirst && request.sha256.startsWith(digit);
    if (isRefused) isFirst = false;
    const other = new AppError({ code: 'digest-mismatch', message: 'other' });
    return isRefused ? Promise.reject(other) : PORTS.files.fetch(request);
  };
  return { fetch };
}

/** A file that is not the declared one when it is asked whether anything changed, and is when it is measured. */
function changedOnce(files: CertifyPorts['files']): CertifyPorts['files'] {
  let asked = 0;
  const fetch: CertifyPorts['files']['fetch'] = (request) => {
    asked += 1;
    const other = new AppError({ code: 'digest-mismatch', message: 'other' });
    return asked === 1 ? Promise.reject(other) : files.fetch(request);
  };
  return { fetch };
}
