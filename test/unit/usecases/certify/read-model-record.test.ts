import { describe, expect, test } from 'vitest';
import { emptyDeployment } from '../../../../src/domain/promotion/state.ts';
import { certificateDigest, formatCertificate } from '../../../../src/contract/certificate-digest.ts';
import { comparedEnvironment, createReadModelRecord } from '../../../../src/usecases/certify/read-model-record.ts';
import { type Statement, writeStatements } from '../../../../src/usecases/ledger/statements.ts';
import { speakerOf } from '../../../../src/usecases/ledger/reporter.ts';
import { aCertificate } from '../../../support/certificate.ts';
import { NOW, REPORTER } from '../../../support/statistics.ts';

type Said = readonly [
  type: 'version.certified' | 'version.rejected' | 'version.retired' | 'version.quarantined',
  version: string,
  digit: string,
];

function logOf(said: readonly Said[]): readonly (readonly [string, string])[] {
  const statements = said.map(([type, version, digit], index): Statement => ({
    ...speakerOf(REPORTER, version),
    at: NOW,
    model: 'churn',
    type,
    key: String(index).repeat(64),
    version,
    sha256: digit.repeat(64),
    reasonCode: 'certified',
    details: {},
  }));
  return [...writeStatements({ model: 'churn', logFiles: [] }, statements, REPORTER.repository)];
}

async function record(said: readonly Said[], files: Readonly<Record<string, string>> = {}, environment = 'production') {
  const branch = new Map([...logOf(said), ...Object.entries(files)]);
  const store = {
    read: async (models: readonly string[]) => ({
      head: 'a'.repeat(40),
      files: models.includes('churn') ? branch : new Map(),
    }),
    readFile: async () => null,
  };
  return (await createReadModelRecord(store)('churn', environment)).record;
}

function running(environment: string): string {
  const production = { version: '1.0.0', sha256: 'a'.repeat(64) };
  return JSON.stringify({ ...emptyDeployment('churn', environment), production });
}

describe('the record says of a model', () => {
  test('what runs in the environment that is asked about', async () => {
    const files = { 'staging/churn.yaml': running('staging') };
    expect(await record([], files, 'staging')).toMatchObject({ deployed: '1.0.0' });
    expect(await record([], files)).toMatchObject({ deployed: null });
  });

  test('which numbers were certified, each once, and which artifacts were judged by them', async () => {
    const said: readonly Said[] = [
      ['version.certified', '1.0.0', 'a'],
      ['version.certified', '1.1.0', 'b'],
      ['version.certified', '1.0.0', 'a'],
    ];
    const { certified, judged, barred } = await record(said);
    expect(certified).toEqual(['1.0.0', '1.1.0']);
    expect(judged.get('1.1.0')).toEqual(['b'.repeat(64)]);
    expect(barred.size).toBe(0);
  });

  test.each([
    ['rejected', 'version.rejected'],
    ['retired', 'version.retired'],
    ['quarantined', 'version.quarantined'],
  ] as const)(
    'that what was %s is barred, though it was certified before, and by whichever name',
    async (why, type) => {
      const said: readonly Said[] = [
        ['version.certified', '1.0.0', 'a'],
        ['version.certified', '1.1.0', 'b'],
        [type, '1.0.1', 'a'],
      ];
      const { certified, barred } = await record(said);
      expect(certified).toEqual(['1.1.0']);
      expect([...barred]).toEqual([['a'.repeat(64), why]]);
    },
  );

  test('nothing that could pass for a comparison, where its deployment file is damaged', async () => {
    await expect(record([], { 'production/churn.yaml': 'production: 1.0.0\n' })).rejects.toMatchObject({
      code: 'schema-violation',
    });
  });
});

test('where nobody has a record, that is said, and nothing is barred', async () => {
  const nothing = { judged: new Map(), deployed: null, certified: [], barred: new Map() };
  const empty = createReadModelRecord({
    read: async () => ({ head: null, files: new Map() }),
    readFile: async () => null,
  });
  const unread = await createReadModelRecord(null)('churn', 'production');
  expect(unread).toMatchObject({ source: 'no-repository', record: nothing });
  expect(await unread.certificateOf('1.0.0')).toBe(null);
  expect(await empty('churn', 'production')).toMatchObject({ source: 'no-branch', record: nothing });
});

test.each([
  [[], 'production'],
  [['staging'], 'staging'],
  [['staging', 'production'], 'production'],
  [['staging', 'canary'], 'production'],
])('of the environments %j a new version is compared with what runs in %s', (names, expected) => {
  const environments = Object.fromEntries(names.map((name) => [name, {}]));
  expect(comparedEnvironment({ apiVersion: 'seatrial/v1', kind: 'Settings', environments })).toBe(expected);
  expect(comparedEnvironment(null)).toBe('production');
});

describe('the certificate of a version', () => {
  const certificate = aCertificate();
  const { version } = certificate.subject;

  /** A branch whose log names `named`, with a file of this text. */
  async function certificateOn(text: string | null, named = certificateDigest(certificate)) {
    const statement: Statement = {
      ...speakerOf(REPORTER, version),
      at: NOW,
      model: 'churn',
      type: 'version.certified',
      key: 'c'.repeat(64),
      version,
      sha256: certificate.subject.digest.sha256,
      reasonCode: 'certified',
      details: { certificate: named },
    };
    const files = writeStatements({ model: 'churn', logFiles: [] }, [statement], REPORTER.repository);
    const asked: string[] = [];
    const store = {
      read: async () => ({ head: 'a'.repeat(40), files }),
      readFile: async (head: string, path: string) => (asked.push(`${head[0]} ${path}`), text),
    };
    const { certificateOf } = await createReadModelRecord(store)('churn', 'production');
    expect(asked).toEqual([]);
    const found = await certificateOf(version);
    expect(asked).toEqual([`a certificates/churn/${version}.json`]);
    return found;
  }

  test('is read when it is asked for, and is the one that the log names', async () => {
    expect(await certificateOn(formatCertificate(certificate))).toEqual(certificate);
  });

  test.each<[string, string | null, string | undefined]>([
    ['that is not there', null, undefined],
    ['that another digest stands for', formatCertificate(certificate), 'd'.repeat(64)],
    ['that somebody changed', formatCertificate({ ...certificate, verdict: 'fail' }), undefined],
    ['that is no certificate', 'batchSize: 48', undefined],
  ])('one %s is none', async (_name, text, named) => {
    expect(await certificateOn(text, named)).toBe(null);
  });
});
