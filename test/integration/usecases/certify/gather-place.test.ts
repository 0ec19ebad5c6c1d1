import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { createChangedFiles } from '../../../../src/adapters/git/changed-files.ts';
import { createRegistryFolder } from '../../../../src/adapters/system/registry-folder.ts';
import { AppError } from '../../../../src/domain/error.ts';
import { gatherPlace } from '../../../../src/usecases/certify/gather-place.ts';
import { requireInRepository } from '../../../../src/usecases/in-repository.ts';
import { createRepository, type TestRepository } from '../../../support/git-repository.ts';

const SETTINGS = '.github/seatrial.yml';
const STRICT = settings('certification: {callTimeout: 5s, requireLicense: true, onInconclusive: block}');
const LOOSE = settings('certification: {callTimeout: 1h, requireLicense: false, onInconclusive: warn}');
const BROKEN = settings('certification: {callTimeout: soon}');
const MODEL = { 'models/churn/model.yaml': 'apiVersion: seatrial/v1\nkind: Model\n' };
const VERSION = { 'elsewhere/churn/versions/9.9.9.yaml': 'kind: ModelVersion\n' };

function settings(rest: string): string {
  return `apiVersion: seatrial/v1\nkind: Settings\n${rest}\n`;
}

interface Situation {
  /** Files at the base; none: no settings. */
  readonly base?: Readonly<Record<string, string>>;
  /** What the branch changes; null deletes the settings. */
  readonly branch: Readonly<Record<string, string>> | null;
  /** What the base gets after the branch left it. */
  readonly later?: Readonly<Record<string, string>>;
  readonly isMerged?: boolean;
  readonly prefix?: string;
}

/** What holds on a branch: the settings as they are read, the folder of the models, and what is pending. */
async function judged(situation: Situation) {
  await using repository = await createRepository();
  return await gather(await arrange(repository, situation), situation);
}

async function arrange(repository: TestRepository, { base = {}, branch, later }: Situation): Promise<TestRepository> {
  await repository.commit('base', { 'README.md': 'Models\n', ...base });
  await repository.git('checkout', '--quiet', '-b', 'topic');
  if (branch === null) await repository.git('rm', '--quiet', SETTINGS);
  await repository.commit('topic', branch ?? {});
  if (later === undefined) return repository;
  await repository.git('checkout', '--quiet', 'main');
  await repository.commit('main moves on', later);
  await repository.git('checkout', '--quiet', 'topic');
  return repository;
}

async function gather({ folder }: TestRepository, { isMerged = false, prefix = '' }: Situation) {
  const registry = createRegistryFolder(join(folder, prefix));
  const changedFiles = createChangedFiles(folder);
  const located = { registry, prefix, isInRepository: true, isNamed: false, passed: [] };
  const { place, modelsFolder } = await gatherPlace({ ...located, changedFiles, base: 'main', isMerged });
  const held = await place.manifests.settings();
  const read = held === null ? null : requireInRepository(held, prefix);
  return {
    certification: read?.value.certification ?? null,
    text: read?.source.text,
    modelsFolder,
    pending: place.pendingSettings,
  };
}

async function refusal(situation: Situation): Promise<unknown> {
  try {
    return await judged(situation);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const { code, reason, location, problems } = error;
    return { code, reason, path: (location ?? problems[0]?.location)?.path };
  }
}

describe('a branch is judged by the settings that are merged', () => {
  test.each<readonly [string, Situation, unknown]>([
    ['loosened', { base: { [SETTINGS]: STRICT }, branch: { [SETTINGS]: LOOSE } }, STRICT],
    ['deleted', { base: { [SETTINGS]: STRICT, ...MODEL }, branch: null }, STRICT],
    ['new: the defaults hold', { branch: { [SETTINGS]: LOOSE } }, undefined],
  ])('settings that are %s', async (_name, situation, text) => {
    expect(await judged(situation)).toMatchObject({ text, pending: SETTINGS, modelsFolder: 'models' });
  });

  test('in a folder of the repository', async () => {
    const path = `services/ml/${SETTINGS}`;
    const situation = { base: { [path]: STRICT }, branch: { [path]: LOOSE }, prefix: 'services/ml/' };
    expect(await judged(situation)).toMatchObject({ text: STRICT, pending: path });
  });

  test('as they are now, though the branch left before', async () => {
    const situation = { base: { [SETTINGS]: LOOSE }, branch: { a: '1' }, later: { [SETTINGS]: STRICT } };
    expect(await judged(situation)).toMatchObject({ text: STRICT, pending: null });
  });

  test('in the work tree alone', async () => {
    await using repository = await createRepository();
    await arrange(repository, { base: { [SETTINGS]: STRICT }, branch: { a: '1' } });
    await repository.write({ [SETTINGS]: LOOSE });
    expect(await gather(repository, { branch: {} })).toMatchObject({ text: STRICT, pending: SETTINGS });
  });

  test('line endings are no change', async () => {
    const situation = { base: { [SETTINGS]: STRICT }, branch: { [SETTINGS]: STRICT.replaceAll('\n', '\r\n') } };
    expect(await judged(situation)).toMatchObject({ pending: null });
  });

  test('what is merged already is judged by its own', async () => {
    const situation = { base: { [SETTINGS]: STRICT }, branch: { [SETTINGS]: LOOSE }, isMerged: true };
    expect(await judged(situation)).toMatchObject({ text: LOOSE, pending: null });
  });
});

describe('the folder of the models', () => {
  const moved = { [SETTINGS]: settings('models: elsewhere') };

  test('does not move away under a version', async () => {
    expect(await refusal({ branch: { ...moved, ...VERSION } })).toEqual({
      code: 'manifest-meaning',
      reason: 'models-folder-moved',
      path: SETTINGS,
    });
  });

  test('moves in a pull request of its own', async () => {
    expect(await judged({ branch: moved })).toMatchObject({ modelsFolder: 'models', pending: SETTINGS });
    expect(await judged({ base: moved, branch: VERSION })).toMatchObject({ modelsFolder: 'elsewhere', pending: null });
  });
});

describe('settings that cannot be read', () => {
  test.each<readonly [string, Situation]>([
    ['are not merged', { base: { [SETTINGS]: STRICT }, branch: { [SETTINGS]: BROKEN } }],
    ['are not merged as the first ones', { branch: { [SETTINGS]: BROKEN } }],
    ['judge nothing', { base: { [SETTINGS]: BROKEN }, branch: { a: '1' } }],
    ['are not repaired beside other changes', { base: { [SETTINGS]: BROKEN }, branch: { [SETTINGS]: LOOSE, a: '1' } }],
    ['are not taken away beside other changes', { base: { [SETTINGS]: BROKEN, a: '0' }, branch: { ...VERSION } }],
  ])('%s', async (_name, situation) => {
    expect(await refusal(situation)).toMatchObject({ code: 'schema-violation' });
  });

  test('are repaired by a change that does nothing else', async () => {
    const situation = { base: { [SETTINGS]: BROKEN }, branch: { [SETTINGS]: STRICT } };
    expect(await judged(situation)).toMatchObject({ text: STRICT, pending: SETTINGS });
  });

  test('of the right shape and the wrong meaning are not merged', async () => {
    const wrong = settings('certification: {timeout: 1s, callTimeout: 5s}');
    expect(await refusal({ branch: { [SETTINGS]: wrong } })).toMatchObject({ path: SETTINGS });
  });
});
