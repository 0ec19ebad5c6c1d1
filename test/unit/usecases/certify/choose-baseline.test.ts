import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parseVersion } from '../../../../src/contract/parsers.ts';
import type { ModelRecord } from '../../../../src/domain/certification/baseline-candidates.ts';
import { type BaselineRequest, chooseBaseline } from '../../../../src/usecases/certify/choose-baseline.ts';
import type { FoundRecord } from '../../../../src/usecases/certify/read-model-record.ts';

/** Versions with the first digit of their artifact's digest: 1.0.5 and 1.1.0 are the same bytes. */
const ARTIFACTS: Readonly<Record<string, string>> = {
  '1.0.0': 'a',
  '1.0.5': 'b',
  '1.1.0': 'b',
  '1.2.0': 'c',
  '1.10.0': 'd',
};
const digestOf = (version: string): string => (ARTIFACTS[version] ?? 'f').repeat(64);

function aVersion(version: string) {
  const file = `{name: m.onnx, path: m.onnx, size: 3, sha256: "${digestOf(version)}"}`;
  const content = `apiVersion: seatrial/v1\nkind: ModelVersion\nmodel: churn\nversion: ${version}\nartifact: {format: onnx, files: [${file}]}\nmodes: [edge]\n`;
  return Promise.resolve(parseVersion({ path: `${version}.yaml`, content }));
}

function branch(record: Partial<ModelRecord>): FoundRecord {
  return {
    source: 'branch',
    record: { judged: new Map(), deployed: null, certified: [], barred: new Map(), ...record },
    traffic: null,
    certificateOf: () => Promise.resolve(null),
  };
}

const NO_BRANCH: FoundRecord = { ...branch({}), source: 'no-branch' };

interface Case {
  readonly version?: string;
  readonly found: FoundRecord;
  readonly failed?: readonly string[];
  /** By the same changes. */
  readonly brought?: readonly string[];
}

/** "1.0.0 predecessor", and what was passed over on the way: "1.0.5 rejected". */
async function choice({ version = '1.1.0', found, failed = [], brought = [] }: Case) {
  const request: BaselineRequest = {
    version,
    sha256: digestOf(version),
    listed: Object.keys(ARTIFACTS),
    found,
    notCertified: new Set(failed),
    broughtAlong: new Set(brought),
    readVersion: aVersion,
    hash: (text) => createHash('sha256').update(text).digest('hex'),
  };
  const { baseline, search } = await chooseBaseline(request);
  const passedOver = search?.passedOver.map((one) => `${one.version} ${one.reasonCode}`);
  return [baseline === null ? null : `${baseline.version.value.version} ${baseline.origin}`, passedOver];
}

describe('the version to compare with', () => {
  test.each<[string, Case, string | null, readonly string[]]>([
    ['is what runs', { version: '1.2.0', found: branch({ deployed: '1.0.0' }) }, '1.0.0 deployment', []],
    [
      'is what runs, also where that is a later one',
      { version: '1.0.5', found: branch({ deployed: '1.2.0' }) },
      '1.2.0 deployment',
      [],
    ],
    [
      'is the highest below that was there before, and none that comes with the same changes',
      { version: '1.10.0', found: NO_BRANCH, brought: ['1.1.0', '1.2.0', '1.10.0'] },
      '1.0.5 predecessor',
      ['1.2.0 in-same-changes', '1.1.0 in-same-changes'],
    ],
    ['is the predecessor by version, not by text', { version: '1.10.0', found: NO_BRANCH }, '1.2.0 predecessor', []],
    [
      'is what runs, though its record rejects it and this run did',
      {
        version: '1.2.0',
        found: branch({ deployed: '1.0.5', barred: new Map([[digestOf('1.0.5'), 'rejected']]) }),
        failed: ['1.0.5'],
      },
      '1.0.5 deployment',
      [],
    ],
    [
      'is the newest certified where nothing runs',
      { version: '1.2.0', found: branch({ certified: ['1.0.0', '1.0.5'] }) },
      '1.0.5 newest-certified',
      [],
    ],
    [
      'is the next certified where the newest did not pass in this run',
      { version: '1.2.0', found: branch({ certified: ['1.0.0', '1.0.5'] }), failed: ['1.0.5'] },
      '1.0.0 newest-certified',
      ['1.0.5 not-certified-here'],
    ],
    ['is the predecessor where there is no branch', { version: '1.2.0', found: NO_BRANCH }, '1.1.0 predecessor', []],
    [
      'is no version that did not pass in this run',
      { found: NO_BRANCH, failed: ['1.0.5'] },
      '1.0.0 predecessor',
      ['1.0.5 not-certified-here'],
    ],
    ['is no version with the same bytes', { found: NO_BRANCH }, '1.0.0 predecessor', ['1.0.5 same-artifact']],
    [
      'is not what runs, where that has the same bytes',
      { found: branch({ deployed: '1.0.5', certified: ['1.0.0'] }) },
      '1.0.0 newest-certified',
      ['1.0.5 same-artifact'],
    ],
    [
      'is no version that the record speaks against, by whichever name',
      { version: '1.2.0', found: branch({ barred: new Map([[digestOf('1.0.5'), 'rejected']]) }) },
      '1.0.0 predecessor',
      ['1.1.0 rejected', '1.0.5 rejected'],
    ],
    [
      'is nothing that the registry does not have',
      { version: '1.2.0', found: branch({ deployed: '0.9.0' }) },
      '1.1.0 predecessor',
      ['0.9.0 not-in-registry'],
    ],
    [
      'is what came before, for what runs itself',
      { version: '1.0.5', found: branch({ deployed: '1.0.5', certified: ['1.0.0', '1.2.0'] }) },
      '1.0.0 newest-certified',
      [],
    ],
    [
      'is none where all are passed over',
      { found: NO_BRANCH, failed: ['1.0.0', '1.0.5'] },
      null,
      ['1.0.5 not-certified-here', '1.0.0 not-certified-here'],
    ],
  ])('%s', async (_, given, expected, passedOver) => {
    expect(await choice(given)).toEqual([expected, passedOver]);
  });
});
