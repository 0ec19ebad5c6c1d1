import { describe, expect, test } from 'vitest';
import {
  describeSelection,
  selectCertification,
  type SelectionRequest,
} from '../../../../src/usecases/certify/select-certification.ts';
import { memoryRepository, type Situation } from '../../../support/memory-repository.ts';

const MODEL = 'models/churn/model.yaml';
const VERSION = 'models/churn/versions/1.0.0.yaml';
const BASE = { [MODEL]: 'apiVersion: seatrial/v1\nkind: Model\n', [VERSION]: 'a' };
const SETTINGS = '.github/seatrial.yml';

function settings(rest: string): string {
  return `apiVersion: seatrial/v1\nkind: Settings\n${rest}\n`;
}

function select(situation: Situation, asked: Partial<SelectionRequest> = {}) {
  const { registry, changedFiles } = memoryRepository({ base: BASE, ...situation });
  const where = { registry, prefix: situation.prefix ?? '', isInRepository: true, isNamed: false, passed: [] };
  const question = { base: 'main', isMerged: false, versions: [], baseline: null };
  const unasked = { message: 'Which version?', hint: (example: string) => `Name one, such as ${example}.` };
  return selectCertification({ ...where, ...question, unasked, ...asked }, { changedFiles, deployments: null });
}

function named({ subjects }: Awaited<ReturnType<typeof select>>): readonly string[] {
  return subjects.map(({ model, version }) => `${model}@${version}`);
}

describe('what is certified', () => {
  test('is what somebody names, each version once however it is written', async () => {
    const versions = ['churn@1.0.0', VERSION, 'churn@0.9.0', 'fraud@1.0.0'];
    const found = await select({ work: { 'models/churn/versions/1.1.0.yaml': 'b' } }, { versions });
    expect(named(found)).toEqual(['churn@1.0.0', 'churn@0.9.0', 'fraud@1.0.0']);
    expect(found.uncommitted).toEqual([]);
  });

  test('is what the work changes, where nobody names a version', async () => {
    expect(named(await select({ work: { 'models/churn/versions/1.1.0.yaml': 'b' } }))).toEqual(['churn@1.1.0']);
  });

  test('is asked for, where there is nothing to compare the work with', async () => {
    await expect(select({}, { base: null })).rejects.toMatchObject({ code: 'usage', message: 'Which version?' });
  });

  test.each<[string, Situation, string]>([
    ['the newest that is there', { base: { ...BASE, 'models/churn/versions/1.10.0.yaml': 'b' } }, 'churn@1.10.0'],
    ['the one that no commit has yet', { uncommitted: ['models/churn/versions/0.9.0.yaml'] }, 'churn@0.9.0'],
    ['one that nobody has, where there is none', { base: { [MODEL]: BASE[MODEL] } }, 'churn@1.4.0'],
  ])('is asked for by %s', async (_name, situation, example) => {
    await expect(select(situation, { base: null })).rejects.toMatchObject({ hint: `Name one, such as ${example}.` });
  });

  test('is compared with the version that somebody names, or as the record says', async () => {
    const { baseline } = await select({}, { baseline: '0.9.0' });
    expect(baseline.requested).toBe('0.9.0');
    expect(await baseline.record('churn', 'production')).toMatchObject({ source: 'no-repository' });
    expect((await select({})).baseline.requested).toBeNull();
  });
});

describe('manifests that no commit has are told, because they are no change yet', () => {
  test.each([
    ['a version', 'models/churn/versions/1.1.0.yaml', true],
    ['a version with another ending, which would not be read', 'models/churn/versions/1.1.0.yml', true],
    ['an ending in capitals', 'models/churn/versions/1.1.0.YAML', true],
    ["a model's manifest", 'models/new/model.yaml', true],
    ['a file beside the manifests', 'models/churn/notes.md', false],
    ['a file beside the versions', 'models/churn/versions/1.1.0.yaml.bak', false],
    ['a manifest further down', 'models/churn/versions/old/1.1.0.yaml', false],
    ['a model further down', 'models/old/churn/model.yaml', false],
    ['a manifest outside the models', 'other/churn/model.yaml', false],
  ])('%s', async (_name, path, isTold) => {
    expect((await select({ uncommitted: [path] })).uncommitted).toEqual(isTold ? [path] : []);
  });

  test('with their paths in the repository', async () => {
    const path = 'team/models/churn/versions/1.1.0.yaml';
    const found = await select({
      base: { [`team/${MODEL}`]: BASE[MODEL] ?? '' },
      uncommitted: [path],
      prefix: 'team/',
    });
    expect(found.uncommitted).toEqual([path]);
  });
});

describe('the log tells', () => {
  test('nothing where all is as it seems', async () => {
    expect(describeSelection(await select({}))).toEqual([]);
  });

  test('that changed settings hold from the merge on', async () => {
    const work = { [SETTINGS]: settings('certification: {timeout: 5m}') };
    expect(describeSelection(await select({ work }))).toEqual([expect.stringContaining(SETTINGS)]);
  });

  test('which manifests are not committed, the first five of them by name', async () => {
    const paths = Array.from({ length: 7 }, (_, index) => `models/churn/versions/2.${index}.0.yaml`);
    const told = async (count: number) =>
      describeSelection(await select({ uncommitted: paths.slice(0, count) })).join();
    expect(await told(1)).toContain('2.0.0.yaml');
    expect(await told(5)).not.toContain('more');
    expect(await told(7)).toMatch(/2\.4\.0\.yaml.* and 2 more/);
    expect(await told(7)).not.toContain('2.5.0');
  });
});
