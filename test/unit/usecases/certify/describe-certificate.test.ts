import { describe, expect, test } from 'vitest';
import { parseModel, parseSettings, parseVersion } from '../../../../src/contract/parsers.ts';
import { sha256 } from '../../../../src/contract/sha256.ts';
import { AppError } from '../../../../src/domain/error.ts';
import { finding } from '../../../../src/domain/finding/finding.ts';
import type { CertifyRequest } from '../../../../src/usecases/certify/certify-request.ts';
import { certifyVersion, selectModes } from '../../../../src/usecases/certify/certify-version.ts';
import { aRequest, MODEL, portsOf } from '../../../support/certify-world.ts';

/** A version whose file is another, so that its certificate says who it is and measures nothing. */
function describeVersion(request: Partial<CertifyRequest>) {
  const other = finding('digest-mismatch', { file: 'm.onnx', sha256: 'a', declared: 'b' });
  const fetch = () => Promise.reject(new AppError({ code: 'digest-mismatch', message: 'Other.', finding: other }));
  let seconds = 0;
  const clock = { now: () => `2026-01-02T03:04:0${(seconds += 2)}.000Z` };
  return certifyVersion(aRequest(request), portsOf({ answers: {}, ports: { hash: sha256, files: { fetch }, clock } }));
}

const RICH = parseVersion({
  path: 'v.yaml',
  content: `apiVersion: seatrial/v1
kind: ModelVersion
model: churn
version: 2.0.0
artifact: {format: onnx, files: [{name: m.onnx, path: m.onnx, size: 3, sha256: ${'b'.repeat(64)}}]}
modes: [edge, batch]
claims: {accuracy: 0.9}
lineage: {run: 'https://example.org/7'}
card: {license: MIT}
`,
});

describe('a certificate says', () => {
  test('which bytes and which texts it is about', async () => {
    const settings = parseSettings({
      path: 's.yml',
      content: 'apiVersion: seatrial/v1\nkind: Settings\ncertification: {timeout: 5m}\n',
    });
    const { subject, policy } = await describeVersion({ settings, version: RICH });
    expect(subject.files).toEqual([{ name: 'm.onnx', sizeBytes: 3, digest: { sha256: 'b'.repeat(64) } }]);
    expect(subject.manifest).toEqual({ path: 'v.yaml', digest: { sha256: sha256(RICH.source.text) } });
    expect(policy.model).toEqual({ path: 'model.yaml', digest: { sha256: sha256(MODEL) } });
    expect(policy.settings).toEqual({ path: 's.yml', digest: { sha256: sha256(settings.source.text) } });
    const without = await describeVersion({ version: RICH });
    expect(without.policy.settings).toBeNull();
    expect(without.policy.digest).not.toEqual(policy.digest);
  });

  test('what the manifest says of the version, and nothing that it does not say', async () => {
    const { subject } = await describeVersion({ version: RICH });
    expect(subject).toMatchObject({
      claims: { accuracy: 0.9 },
      lineage: { run: 'https://example.org/7' },
      card: { license: 'MIT' },
    });
    expect(Object.keys((await describeVersion({})).subject)).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/claims|lineage|card/)]),
    );
  });

  test('the title of the model, where it has one', async () => {
    const content = MODEL.replace('name: churn\n', 'name: churn\ntitle: Churn\n');
    const titled = await describeVersion({ model: parseModel({ path: 'model.yaml', content }) });
    expect(titled.subject.title).toBe('Churn');
    expect((await describeVersion({})).subject.title).toBeNull();
  });

  test('when it was begun, how long it took, and for which commit', async () => {
    const { run } = await describeVersion({ run: { commit: 'e'.repeat(40) } });
    expect(run).toEqual({
      startedAt: '2026-01-02T03:04:02.000Z',
      durationMs: 2000,
      seed: 1,
      quick: true,
      commit: 'e'.repeat(40),
    });
  });

  test('how the baseline was looked for, where nobody named it', async () => {
    const baselineSearch = { record: 'branch', passedOver: [] } as const;
    expect((await describeVersion({ baselineSearch })).baselineSearch).toEqual(baselineSearch);
    expect(await describeVersion({})).not.toHaveProperty('baselineSearch');
  });

  test('nothing of what was not measured', async () => {
    expect(await describeVersion({})).toMatchObject({
      verdict: 'fail',
      inspection: null,
      baseline: null,
      data: [],
      prediction: [],
      gaps: [],
      robustness: [],
      performance: [],
      gates: [],
    });
  });
});

describe('the modes that are measured', () => {
  test('are all of the version, or those of them that were asked for, in its order', () => {
    expect(selectModes(aRequest({ version: RICH }))).toEqual(['edge', 'batch']);
    expect(selectModes(aRequest({ version: RICH, modes: ['batch'] }))).toEqual(['batch']);
    expect(selectModes(aRequest({ version: RICH, modes: ['batch', 'edge'] }))).toEqual(['edge', 'batch']);
  });

  test('are never none: a version whose speed nobody measured must not pass', () => {
    expect(() => selectModes(aRequest({ modes: ['realtime'] }))).toThrow(
      expect.objectContaining({ code: 'usage', location: expect.objectContaining({ pointer: '/modes' }) }),
    );
  });
});
