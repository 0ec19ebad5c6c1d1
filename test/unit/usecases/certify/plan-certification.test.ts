import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { planCertification, type PlanRequest } from '../../../../src/usecases/certify/plan-certification.ts';
import { aVersionManifest } from '../../../support/manifests.ts';
import { memoryRepository } from '../../../support/memory-repository.ts';

const MODEL = 'apiVersion: seatrial/v1\nkind: Model\n';
const BASE = {
  'models/churn/model.yaml': MODEL,
  'models/churn/versions/1.0.0.yaml': 'a',
  'models/fraud/model.yaml': MODEL,
  'models/fraud/versions/1.0.0.yaml': 'a',
};
const SETTINGS = '.github/seatrial.yml';
const LONGER = 'apiVersion: seatrial/v1\nkind: Settings\ncertification: {timeout: 15m}\n';

type Work = Readonly<Record<string, string | null>>;

function plan(work: Work, asked: Partial<PlanRequest> = {}) {
  const prefix = asked.prefix ?? '';
  const base = Object.fromEntries(Object.entries(BASE).map(([path, text]) => [prefix + path, text]));
  const { registry, changedFiles } = memoryRepository({ base, work, prefix });
  const where = { registry, prefix, isInRepository: true, isNamed: false, passed: [], base: 'main', isMerged: false };
  const unasked = { message: 'Which version?', hint: 'Name one.' };
  const told = { maxJobs: 10, unasked, onPending: () => {} };
  return planCertification({ ...where, ...told, versions: [], ...asked }, changedFiles);
}

function versionsIn({ jobs }: Awaited<ReturnType<typeof plan>>): readonly (readonly string[])[] {
  return jobs.map(({ versions }) => versions);
}

describe('the jobs of a run', () => {
  test('are a model each, of what the work changes', async () => {
    const work = {
      'models/churn/versions/1.1.0.yaml': 'b',
      'models/churn/versions/1.2.0.yaml': 'b',
      'models/fraud/model.yaml': `${MODEL}#`,
    };
    expect(versionsIn(await plan(work))).toEqual([['churn@1.1.0', 'churn@1.2.0'], ['fraud@1.0.0']]);
  });

  test('are no more than there may be', async () => {
    const work = { 'models/churn/versions/1.1.0.yaml': 'b', 'models/fraud/versions/1.1.0.yaml': 'b' };
    expect(versionsIn(await plan(work, { maxJobs: 1 }))).toEqual([['churn@1.1.0', 'fraud@1.1.0']]);
    const versions = ['churn@1.0.0', 'fraud@1.0.0'];
    expect(versionsIn(await plan({}, { maxJobs: 1, versions }))).toEqual([versions]);
  });

  test('are of the named versions, which no owner has to approve', async () => {
    const named = await plan(
      { 'models/fraud/versions/1.1.0.yaml': 'b' },
      { versions: ['models/churn/versions/1.0.0.yaml'] },
    );
    expect(versionsIn(named)).toEqual([['churn@1.0.0']]);
    expect(named.selected).toEqual([{ model: 'churn', version: '1.0.0', reason: 'version' }]);
    expect([...named.steered]).toEqual([]);
  });

  test('cannot be told where nothing is asked for', async () => {
    await expect(plan({}, { base: null })).rejects.toMatchObject({ code: 'usage', message: 'Which version?' });
  });
});

describe('whether there is anything to fetch', () => {
  const sha256 = 'a'.repeat(64);
  const uri = 'hf://acme/churn@4f1b7c2/model.onnx';
  const remote = (version: string): string =>
    JSON.stringify(
      aVersionManifest({
        version,
        artifact: { format: 'onnx', files: [{ name: 'model.onnx', uri, size: 1, sha256 }] },
      }),
    );
  const model = readFileSync('examples/registry/models/diamond-price/model.yaml', 'utf8');
  const remoteData = model.replace('path: data/holdout.parquet', `uri: "${uri.replace('.onnx', '.parquet')}"`);
  const local = { 'models/churn/model.yaml': model, 'models/churn/versions/1.1.0.yaml': 'b' };

  test.each<readonly [string, Work, boolean]>([
    ['in the version', { ...local, 'models/churn/versions/1.1.0.yaml': remote('1.1.0') }, true],
    ['in one that it may be compared with', { ...local, 'models/churn/versions/1.0.0.yaml': remote('1.0.0') }, true],
    ['in the data', { ...local, 'models/churn/model.yaml': remoteData }, true],
    ['in another model alone', { ...local, 'models/other/versions/1.0.0.yaml': remote('1.0.0') }, false],
    ['nowhere', local, false],
  ])('is told by an address %s', async (_name, work, expected) => {
    expect((await plan(work, { versions: ['churn@1.1.0'] })).hasRemoteFiles).toBe(expected);
  });

  test('is no where nothing changes, and of a model that is not there', async () => {
    expect((await plan({})).hasRemoteFiles).toBe(false);
    expect((await plan({}, { versions: ['absent@1.0.0'] })).hasRemoteFiles).toBe(false);
  });
});

describe('an owner has a say', () => {
  const churn = ['churn', 'models/churn'];
  const next = { 'models/churn/versions/1.1.0.yaml': 'b' };

  test.each<readonly [string, Work, readonly (readonly string[])[]]>([
    ['in a model of which only versions come, which may say things of themselves', next, [churn]],
    ['in a model whose policy changes with its version', { ...next, 'models/churn/model.yaml': `${MODEL}#` }, [churn]],
    ['in a model whose data changes with its version', { ...next, 'models/churn/holdout.csv': 'b' }, [churn]],
    [
      'in each of which something changes',
      { ...next, 'models/fraud/model.yaml': `${MODEL}#` },
      [churn, ['fraud', 'models/fraud']],
    ],
    ['in one where the settings change', { ...next, [SETTINGS]: LONGER }, [churn]],
  ])('%s', async (_name, work, expected) => {
    expect([...(await plan(work)).steered]).toEqual(expected);
  });

  test('in a folder of the repository', async () => {
    const work = { 'team/models/churn/model.yaml': `${MODEL}#` };
    expect([...(await plan(work, { prefix: 'team/' })).steered]).toEqual([['churn', 'team/models/churn']]);
  });
});

test.each([
  ['changed', { [SETTINGS]: LONGER }, ['.github/seatrial.yml']],
  ['as they are', {}, []],
])('of settings that are %s the run is told', async (_name, work, expected) => {
  const told: string[] = [];
  await plan(work, { onPending: (path) => void told.push(path) });
  expect(told).toEqual(expected);
});

describe('a name that could not be handed from job to job is refused', () => {
  const unsafe = ['models/Churn$(x)/versions/1.0.0.yaml', 'models/churn/versions/latest.yaml'];

  test.each(unsafe)('where the work brings %s', async (path) => {
    const location = { path: `team/${path}` };
    await expect(plan({ [`team/${path}`]: 'b' }, { prefix: 'team/' })).rejects.toMatchObject({
      reason: 'file-name',
      problems: [{ location }],
    });
  });

  test.each(unsafe)('where somebody names %s', async (path) => {
    await expect(plan({}, { versions: [path, 'churn@1.0.0'] })).rejects.toMatchObject({
      reason: 'file-name',
      problems: [{ location: { path } }],
    });
  });
});
