import { describe, expect, test } from 'vitest';
import { AppError } from '../../../../src/domain/error.ts';
import { parseSubject, selectChangedSubjects } from '../../../../src/usecases/certify/select-subjects.ts';
import { memoryRepository, type Situation } from '../../../support/memory-repository.ts';

const MODEL = 'models/churn/model.yaml';
const VERSION = 'models/churn/versions/1.0.0.yaml';
const NEXT = 'models/churn/versions/1.1.0.yaml';
const MERGED = {
  [MODEL]: 'a',
  [VERSION]: 'a',
  'models/fraud/model.yaml': 'a',
  'models/fraud/versions/2.0.0.yaml': 'a',
};

describe('a version is named', () => {
  test.each([
    ['by its model and number', 'churn@1.4.0', 'models'],
    ['by its file', 'models/churn/versions/1.4.0.yaml', 'models'],
    ['by its file, where the models are elsewhere', 'team/ml/churn/versions/1.4.0.yaml', 'team/ml'],
  ])('%s', (_name, text, folder) => {
    expect(parseSubject(text, folder)).toEqual({ model: 'churn', version: '1.4.0' });
  });

  test.each([
    ['a number alone', '1.4.0'],
    ['two numbers', 'churn@1.4.0@1.5.0'],
    ['no model', '@1.4.0'],
    ['no number', 'churn@'],
    ['a folder before the model', 'models/churn@1.4.0'],
    ['a folder in the number', 'churn@1.4.0/x'],
    ['the model alone', 'models/churn'],
    ["the model's manifest", MODEL],
  ])('and not by %s', (_name, text) => {
    expect(parseSubject(text, 'models')).toBeNull();
  });
});

/** The versions that a branch selects, or the places that it is refused for. */
async function selected(situation: Situation, past: readonly string[] | null = []): Promise<readonly string[]> {
  const { prefix = '' } = situation;
  const request = { modelsFolder: 'models', prefix, base: 'main', ...memoryRepository(situation) };
  try {
    const folders = past === null ? null : { folders: async () => past };
    const found = await selectChangedSubjects({ ...request, past: folders });
    return found.selected.map(({ model, version, reason }) => `${model}@${version} ${reason}`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.problems.length === 0) return [error.code];
    return error.problems.map(({ reason, location }) => `${reason} ${location?.path}`);
  }
}

describe('a branch concerns', () => {
  test.each<readonly [string, Required<Situation>['work'], readonly string[]]>([
    ['nothing where it changes no model', { 'README.md': 'b' }, []],
    ['nothing by a file beside the models', { 'models/README.md': 'b' }, []],
    ['nothing by a folder that only begins like that of the models', { 'models-old/churn/model.yaml': 'b' }, []],
    ['the version that it adds', { [NEXT]: 'b' }, ['churn@1.1.0 version']],
    ['the version that it changes', { [VERSION]: 'b' }, ['churn@1.0.0 version']],
    ['the newest version of a model whose policy it changes', { [MODEL]: 'b' }, ['churn@1.0.0 policy']],
    [
      'the versions of all models that it changes',
      { [NEXT]: 'b', 'models/fraud/model.yaml': 'b' },
      ['churn@1.1.0 version', 'fraud@2.0.0 policy'],
    ],
  ])('%s', async (_name, work, expected) => {
    expect(await selected({ base: MERGED, work })).toEqual(expected);
  });

  test('what is below the folder of the registry, whatever else the repository holds', async () => {
    const base = { 'team/models/churn/versions/1.0.0.yaml': 'a', 'models/fraud/versions/1.0.0.yaml': 'a' };
    const work = { 'team/models/churn/versions/1.1.0.yaml': 'b', 'models/fraud/versions/1.1.0.yaml': 'b' };
    expect(await selected({ base, work, prefix: 'team/' })).toEqual(['churn@1.1.0 version']);
  });

  test('files by their paths in the registry, between two commits', async () => {
    const repository = memoryRepository({ work: { 'team/models/churn/model.yaml': 'a' }, prefix: 'team/' });
    const request = { modelsFolder: 'models', prefix: 'team/', base: 'main', past: null };
    expect(await selectChangedSubjects({ ...request, ...repository })).toMatchObject({
      base: 'base',
      head: 'head',
      files: [{ path: MODEL, change: 'added' }],
    });
  });
});

describe('a link in the place of a manifest', () => {
  const strays = [{ path: NEXT, reason: 'link' }] as const;

  test('is refused, at its place in the repository, where the branch brings it', async () => {
    expect(await selected({ base: MERGED, work: { [NEXT]: 'b' }, strays })).toEqual([`link ${NEXT}`]);
  });

  test('is refused in the place of the folder of a model, in which no file changes', async () => {
    const path = 'models/linked';
    const found = await selected({
      base: MERGED,
      work: { [path]: '../elsewhere' },
      strays: [{ path, reason: 'link' }],
    });
    expect(found).toEqual([`link ${path}`]);
  });

  test('does not stop a branch that brings another version', async () => {
    const work = { 'models/churn/versions/1.2.0.yaml': 'b' };
    expect(await selected({ base: MERGED, work, strays })).toEqual(['churn@1.2.0 version']);
  });
});

describe('a version that is merged', () => {
  const gone = `version-deleted ${VERSION}`;
  const moved = 'fleet/churn/versions/1.0.0.yaml';

  test.each<readonly [string, Situation, readonly string[] | null, readonly string[]]>([
    ['may not go', { base: MERGED, work: { [VERSION]: null } }, [], [gone]],
    ['may not go, though nobody knows the history', { base: MERGED, work: { [VERSION]: null } }, null, [gone]],
    ['may not go beside one that comes', { base: MERGED, work: { [VERSION]: null, [NEXT]: 'a' } }, [], [gone]],
    [
      'may not take another name',
      { base: MERGED, work: { [VERSION]: null, 'models/new/versions/1.0.0.yaml': 'a' } },
      [],
      [gone],
    ],
    [
      'may not go from a folder that the models left',
      { base: { ...MERGED, [moved]: 'a' }, work: { [moved]: null } },
      ['fleet'],
      [],
    ],
    [
      'may not go from there where its number does not come along',
      { base: { [MODEL]: 'a', [moved]: 'a' }, work: { [moved]: null } },
      ['fleet'],
      [`version-deleted ${moved}`],
    ],
    [
      'may go from a folder that was never one of models',
      { base: { ...MERGED, [moved]: 'a' }, work: { [moved]: null } },
      [],
      [],
    ],
    [
      'is no other file that goes',
      { base: { ...MERGED, 'models/churn/old.yaml': 'a' }, work: { 'models/churn/old.yaml': null } },
      [],
      [],
    ],
  ])('%s', async (_name, situation, past, expected) => {
    expect(await selected(situation, past)).toEqual(expected);
  });

  test('is told with its path from the root of the repository', async () => {
    const path = `team/${VERSION}`;
    expect(
      await selected({ base: { [path]: 'a' }, work: { [path]: null, [`team/${MODEL}`]: 'b' }, prefix: 'team/' }),
    ).toEqual([`version-deleted ${path}`]);
  });
});
