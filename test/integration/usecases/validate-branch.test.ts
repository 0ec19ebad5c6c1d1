import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createChangedFiles } from '../../../src/adapters/git/changed-files.ts';
import { createRegistryFolder } from '../../../src/adapters/system/registry-folder.ts';
import { gatherChanges } from '../../../src/usecases/gather-changes.ts';
import { openPastNumbers } from '../../../src/usecases/past-numbers.ts';
import { validateRegistry } from '../../../src/usecases/validate-registry.ts';
import { CHURN, MODEL, versionOf } from '../../support/churn-manifests.ts';
import { createRepository } from '../../support/git-repository.ts';

describe('a branch', () => {
  async function changes(folder: string, prefix = '') {
    const result = await validateRegistry({
      registry: createRegistryFolder(join(folder, prefix)),
      paths: [],
      changes: await gatherChanges({ changedFiles: createChangedFiles(folder), ref: 'main', prefix }),
      past: openPastNumbers({ changedFiles: createChangedFiles(folder), ref: 'main', prefix }),
    });
    return result.problems.map(({ reason, location }) => `${location?.path}:${location?.line} ${reason}`);
  }

  it.each([{ prefix: '' }, { prefix: 'registry/' }])('keeps merged versions, below "$prefix"', async ({ prefix }) => {
    await using repository = await createRepository();
    const files = {
      ...CHURN,
      'models/churn/versions/1.3.0.yaml': versionOf('1.3.0'),
      'models/churn/versions/1.2.0.yaml': versionOf('1.2.0'),
    };
    await repository.commit(
      'base',
      Object.fromEntries(Object.entries(files).map(([path, text]) => [prefix + path, text])),
    );
    await repository.git('checkout', '--quiet', '-b', 'work');
    await repository.git('rm', '--quiet', `${prefix}models/churn/versions/1.3.0.yaml`);
    await repository.commit('change', {
      [`${prefix}models/churn/versions/1.4.0.yaml`]: versionOf('1.4.0', (text) => text.replace('adds 6', 'adds 7')),
      [`${prefix}models/churn/versions/1.2.0.yaml`]: versionOf('1.2.0', (text) => text.replaceAll('\n', '\r\n')),
      [`${prefix}models/churn/versions/1.1.0.yaml`]: versionOf('1.1.0'),
      [`${prefix}models/churn/versions/1.5.0.yaml`]: versionOf('1.5.0'),
    });
    expect(await changes(repository.folder, prefix)).toEqual([
      'models/churn/versions/1.1.0.yaml:5 version-out-of-order',
      'models/churn/versions/1.3.0.yaml:1 version-deleted',
      'models/churn/versions/1.4.0.yaml:6 version-changed',
    ]);
  });

  describe('and a number that was deleted', () => {
    const PATH = 'models/churn/versions/1.5.0.yaml';
    const FORMER = versionOf('1.5.0');
    it.each([
      { name: 'comes back as it was', text: FORMER, found: [] },
      { name: 'comes back with other line endings', text: FORMER.replaceAll('\n', '\r\n'), found: [] },
      {
        name: 'comes back with other bytes',
        text: FORMER.replace(/sha256: "?[0-9a-f]/u, (found) => found.slice(0, -1) + (found.endsWith('0') ? '1' : '0')),
        found: [`${PATH}:1 version-republished`],
      },
      {
        name: 'comes back in other words',
        text: FORMER.replace('adds 6', 'adds 7'),
        found: [`${PATH}:1 version-republished`],
      },
    ])('$name', async ({ text, found }) => {
      await using repository = await createRepository();
      await repository.commit('base', { ...CHURN, [PATH]: FORMER });
      await repository.git('rm', '--quiet', PATH);
      await repository.commit('deleted');
      await repository.git('checkout', '--quiet', '-b', 'work');
      expect(text === FORMER).toBe(found.length === 0 && !text.includes('\r'));
      await repository.commit('again', { [PATH]: text });
      expect(await changes(repository.folder)).toEqual(found);
    });
  });

  it('does not take a number that others have merged meanwhile', async () => {
    await using repository = await createRepository();
    await repository.commit('base', CHURN);
    await repository.git('checkout', '--quiet', '-b', 'work');
    await repository.commit('ours', { 'models/churn/versions/1.5.0.yaml': versionOf('1.5.0') });
    await repository.git('checkout', '--quiet', 'main');
    const theirs = versionOf('1.5.0', (text) => text.replace('adds 6', 'adds 7'));
    await repository.commit('theirs', { 'models/churn/versions/1.5.0.yaml': theirs });
    await repository.git('checkout', '--quiet', 'work');
    expect(await changes(repository.folder)).toEqual(['models/churn/versions/1.5.0.yaml:1 version-republished']);
  });

  it('tells versions apart without their capitals, but not those that were merged', async () => {
    await using repository = await createRepository();
    const pair = {
      'models/churn/versions/1.5.0-RC.1.yaml': versionOf('1.5.0-RC.1'),
      'models/churn/versions/1.5.0-rc.1.yaml': versionOf('1.5.0-rc.1'),
    };
    await repository.commit('base', CHURN);
    await repository.git('checkout', '--quiet', '-b', 'work');
    await repository.commit('both', pair);
    expect(await changes(repository.folder)).toEqual([
      'models/churn/versions/1.5.0-RC.1.yaml:5 version-case',
      'models/churn/versions/1.5.0-rc.1.yaml:5 version-case',
    ]);
    await repository.git('checkout', '--quiet', 'main');
    await repository.git('merge', '--quiet', '--ff-only', 'work');
    await repository.git('checkout', '--quiet', '-b', 'later');
    await repository.commit('later', { 'models/churn/versions/1.6.0.yaml': versionOf('1.6.0') });
    expect(await changes(repository.folder)).toEqual([]);
  });

  it('asks for a major version when model.yaml changes its signature', async () => {
    await using repository = await createRepository();
    await repository.commit('base', CHURN);
    await repository.git('checkout', '--quiet', '-b', 'work');
    await repository.commit('change', {
      'models/churn/model.yaml': MODEL.replace('[-1, 2]', '[-1, 1]'),
      'models/churn/versions/1.5.0.yaml': versionOf('1.5.0'),
    });
    expect(await changes(repository.folder)).toEqual(['models/churn/versions/1.5.0.yaml:5 major-bump-needed']);
  });
});
