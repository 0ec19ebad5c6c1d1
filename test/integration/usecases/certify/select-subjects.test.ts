import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createChangedFiles } from '../../../../src/adapters/git/changed-files.ts';
import { createRegistryFolder } from '../../../../src/adapters/system/registry-folder.ts';
import { AppError } from '../../../../src/domain/error.ts';
import { selectChangedSubjects } from '../../../../src/usecases/certify/select-subjects.ts';
import { openPastNumbers } from '../../../../src/usecases/past-numbers.ts';
import { createRepository, type TestRepository } from '../../../support/git-repository.ts';

const MERGED = {
  'team/models/churn/model.yaml': 'kind: Model\n',
  'team/models/churn/versions/1.0.0.yaml': 'kind: ModelVersion\n',
};

/** The versions that a branch selects, or the places that it is refused for. */
async function selected({ folder }: TestRepository): Promise<readonly string[]> {
  const request = { modelsFolder: 'models', prefix: 'team/', base: 'main' };
  const registry = createRegistryFolder(join(folder, 'team'));
  try {
    const changedFiles = createChangedFiles(folder);
    const past = openPastNumbers({ changedFiles, ref: request.base, prefix: request.prefix });
    const found = await selectChangedSubjects({ ...request, registry, changedFiles, past });
    return found.selected.map(({ model, version }) => `${model}@${version}`);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.problems.map(({ reason, location }) => `${reason} ${location?.path}`);
  }
}

async function branch(repository: TestRepository, merged: Readonly<Record<string, string>>, added: string) {
  await repository.commit('base', merged);
  await repository.git('checkout', '--quiet', '-b', 'topic');
  await repository.commit('topic', { [added]: 'kind: ModelVersion\n' });
}

describe('the versions that a branch changes', () => {
  it.each([
    ['a version', '1.1.0.yaml', ['churn@1.1.0']],
    ['the ending .yml', '1.1.0.yml', ['name team/models/churn/versions/1.1.0.yml']],
    ['an ending in capitals', '1.1.0.YAML', ['name team/models/churn/versions/1.1.0.YAML']],
    ['a folder that ends like a manifest', '1.1.0.yaml/x', ['churn@1.0.0']],
  ])('%s', async (_, name, expected) => {
    await using repository = await createRepository();
    await branch(repository, MERGED, `team/models/churn/versions/${name}`);
    expect(await selected(repository)).toEqual(expected);
  });

  it('refuses a link in the place of a version', async () => {
    await using repository = await createRepository();
    await branch(repository, MERGED, 'team/notes.md');
    await symlink('1.0.0.yaml', join(repository.folder, 'team/models/churn/versions/1.1.0.yaml'));
    await repository.git('add', '--all');
    await repository.git('commit', '--quiet', '--message', 'link');
    expect(await selected(repository)).toEqual(['link team/models/churn/versions/1.1.0.yaml']);
  });

  it('refuses that a merged version goes', async () => {
    await using repository = await createRepository();
    await branch(repository, MERGED, 'team/models/churn/versions/1.1.0.yaml');
    await repository.git('mv', 'team/models/churn/versions/1.0.0.yaml', 'team/models/churn/versions/1.0.0-RC.1.yaml');
    await repository.commit('renamed');
    expect(await selected(repository)).toEqual(['version-deleted team/models/churn/versions/1.0.0.yaml']);
  });

  it('refuses that a merged version goes with the whole folder of its model', async () => {
    await using repository = await createRepository();
    await branch(repository, MERGED, 'team/models/other/model.yaml');
    await repository.git('mv', 'team/models/churn', 'team/models/leavers');
    await repository.commit('moved');
    expect(await selected(repository)).toEqual(['version-deleted team/models/churn/versions/1.0.0.yaml']);
  });

  it('lets a folder go that held no version', async () => {
    await using repository = await createRepository();
    await repository.commit('notes', { 'team/models/drafts/notes.md': 'Later.\n' });
    await branch(repository, MERGED, 'team/models/churn/versions/1.1.0.yaml');
    await repository.git('rm', '-r', '--quiet', 'team/models/drafts');
    await repository.commit('gone');
    expect(await selected(repository)).toEqual(['churn@1.1.0']);
  });

  it.each([
    ['as it was', 'versions/1.0.0.yaml', ['churn@1.0.0']],
    ['under another number', 'versions/1.0.1.yaml', ['version-deleted team/fleet/churn/versions/1.0.0.yaml']],
  ])('follows a version to another folder of the models %s', async (_name, to, expected) => {
    await using repository = await createRepository();
    const settings = (models: string) => ({
      'team/.github/seatrial.yml': `apiVersion: seatrial/v1\nkind: Settings\nmodels: ${models}\n`,
    });
    await repository.commit('fleet', { ...settings('fleet'), 'team/fleet/churn/versions/1.0.0.yaml': 'a\n' });
    await repository.commit('models', { ...settings('models'), 'team/models/churn/model.yaml': 'kind: Model\n' });
    await repository.git('checkout', '--quiet', '-b', 'topic');
    await repository.git('rm', '--quiet', 'team/fleet/churn/versions/1.0.0.yaml');
    await repository.commit('moved', { [`team/models/churn/${to}`]: 'a\n' });
    expect(await selected(repository)).toEqual(expected);
  });

  it('does not stop a branch for what was there before it', async () => {
    await using repository = await createRepository();
    const before = { ...MERGED, 'team/models/churn/versions/0.9.0.yml': 'kind: ModelVersion\n' };
    await branch(repository, before, 'team/models/churn/versions/1.1.0.yaml');
    expect(await selected(repository)).toEqual(['churn@1.1.0']);
  });
});
