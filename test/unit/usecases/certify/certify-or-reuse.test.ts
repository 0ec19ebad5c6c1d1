import { describe, expect, test } from 'vitest';
import type { Certificate } from '../../../../src/contract/generated/types.ts';
import { parseSettings } from '../../../../src/contract/parsers.ts';
import { sha256 } from '../../../../src/contract/sha256.ts';
import { certifyOrReuse, readReusable } from '../../../../src/usecases/certify/certify-or-reuse.ts';
import type { CertifyPorts, CertifyRequest } from '../../../../src/usecases/certify/certify-request.ts';
import { AppError } from '../../../../src/domain/error.ts';
import { finding } from '../../../../src/domain/finding/finding.ts';
import { aCertificate } from '../../../support/certificate.ts';
import { aRequest, aVersion, portsOf } from '../../../support/certify-world.ts';

const ENVIRONMENT = { cpu: 'test', cores: 2, memoryBytes: 1, os: 'test', arch: 'x64', node: 'v24', runner: null };
const RUNTIME = { name: 'fake', version: '1' };

/** Ports by which no version is ever measured: the file is another, which a certificate says. */
function ports(difference: Partial<CertifyPorts> = {}): CertifyPorts {
  const other = finding('digest-mismatch', { file: 'm.onnx', sha256: 'a', declared: 'b' });
  const fetch = () => Promise.reject(new AppError({ code: 'digest-mismatch', message: 'Other.', finding: other }));
  return portsOf({ answers: {}, ports: { hash: sha256, files: { fetch }, ...difference } });
}

/** As the version of a request was certified before, with a pass. */
async function certified(request: CertifyRequest, run: Partial<Certificate['run']> = {}): Promise<Certificate> {
  const made = await certifyOrReuse(request, [], ports());
  const { baseline } = request;
  return {
    ...made,
    verdict: 'pass',
    findings: [],
    data: Object.entries(request.model.value.evaluation).map(([name, { data }]) => ({
      name,
      digest: { sha256: data.sha256 },
      sizeBytes: 1,
      rows: 400,
    })),
    baseline: baseline && {
      version: baseline.version.value.version,
      origin: baseline.origin,
      digest: {
        sha256: (await certifyOrReuse({ ...request, version: baseline.version }, [], ports())).subject.digest.sha256,
      },
    },
    run: { ...made.run, ...run },
  };
}

const BASELINE = { version: aVersion('1.0.0', 'd'), origin: 'deployment' } as const;
const SETTINGS = parseSettings({
  path: 's',
  content: 'apiVersion: seatrial/v1\nkind: Settings\ncertification: {timeout: 5m}\n',
});

describe('a certificate is taken over', () => {
  test('where it answers the same question, and it says which run measured', async () => {
    const request = aRequest({ baseline: BASELINE, settings: SETTINGS });
    const earlier = await certified(request, { startedAt: '2025-12-31T00:00:00.000Z', commit: 'e'.repeat(40) });
    const run = { commit: 'f'.repeat(40), ref: 'refs/heads/main' };
    const taken = await certifyOrReuse({ ...request, run }, [earlier], ports());
    expect(taken).toEqual({
      ...earlier,
      run: { ...earlier.run, ...run, reused: { startedAt: '2025-12-31T00:00:00.000Z', commit: 'e'.repeat(40) } },
    });
  });

  test('and keeps the name of the run that measured, through however many hands it went', async () => {
    const reused = { startedAt: '2025-01-01T00:00:00.000Z', url: 'https://example.org/1' };
    const earlier = await certified(aRequest(), { url: 'https://example.org/2', reused });
    const { run } = await certifyOrReuse(aRequest(), [earlier], ports());
    expect(run.reused).toEqual(reused);
    expect(run).not.toHaveProperty('url');
  });

  test('with the reason for which the same artifact is compared with today, and the search of today', async () => {
    const earlier = {
      ...(await certified(aRequest({ baseline: BASELINE }))),
      baselineSearch: { record: 'no-branch', passedOver: [] },
    } as const;
    const baseline = { version: aVersion('1.0.1', 'd'), origin: 'predecessor' } as const;
    const search = { record: 'branch', passedOver: [{ version: '1.0.0', reasonCode: 'retired' }] } as const;
    const taken = await certifyOrReuse(aRequest({ baseline, baselineSearch: search }), [earlier], ports());
    expect(taken.baseline).toEqual({ ...earlier.baseline, version: '1.0.1', origin: 'predecessor' });
    expect(taken.baselineSearch).toEqual(search);
    const named = await certifyOrReuse(aRequest({ baseline }), [earlier], ports());
    expect(named).not.toHaveProperty('baselineSearch');
  });
});

describe('a version is certified again', () => {
  test.each<readonly [string, Partial<CertifyRequest>, Partial<CertifyPorts>]>([
    ['where it is another artifact', { version: aVersion('1.1.0', 'c') }, {}],
    ['where its manifest is another', { version: aVersion('1.2.0', 'b') }, {}],
    ['where the settings are others', { settings: SETTINGS }, {}],
    ['where it is compared with another', { baseline: BASELINE }, {}],
    ['with another seed', { seed: 2 }, {}],
    ['at length', { quick: false }, {}],
    ['by another version of the tool', {}, { toolVersion: '0.0.1' }],
    ['on another processor', {}, { environment: async () => ({ ...ENVIRONMENT, cpu: 'other', runtime: RUNTIME }) }],
  ])('%s', async (_name, request, other) => {
    const earlier = await certified(aRequest());
    const { verdict, run } = await certifyOrReuse(aRequest(request), [earlier], ports(other));
    expect(verdict).toBe('fail');
    expect(run).not.toHaveProperty('reused');
  });

  test('where its data is other data', async () => {
    const earlier = await certified(aRequest());
    const data = earlier.data.map((one) => ({ ...one, digest: { sha256: 'f'.repeat(64) } }));
    const { verdict } = await certifyOrReuse(aRequest(), [{ ...earlier, data }], ports());
    expect(verdict).toBe('fail');
  });

  test('where it did not pass', async () => {
    const earlier = await certifyOrReuse(aRequest(), [], ports());
    expect((await certifyOrReuse(aRequest(), [earlier], ports())).run).not.toHaveProperty('reused');
  });
});

describe('earlier certificates', () => {
  const file = (name: string, content: string) => ({ name, content: new TextEncoder().encode(content) });
  const read = (...files: readonly ReturnType<typeof file>[]) => readReusable({ read: async () => files });

  test('are those of the folder, beside which a report lies', async () => {
    const certificate = aCertificate();
    const files = [file('report.json', '{}'), file('churn-8.0.0.json', JSON.stringify(certificate))];
    expect(await read(...files)).toEqual([certificate]);
    expect(await readReusable(null)).toEqual([]);
  });

  test('are an error where one cannot be read, because somebody meant it to be', async () => {
    await expect(read(file('churn-8.0.0.json', '{}'))).rejects.toBeInstanceOf(AppError);
  });
});
