import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { simpleGit } from 'simple-git';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findGitRoot, findRegistryRoot } from '../../../../src/adapters/system/find-registry-root.ts';

const MODEL = 'apiVersion: seatrial/v1\nkind: Model\n';

/** A home folder with a folder of weights in it, as many people have. */
let home: string;
beforeEach(() => {
  home = realpathSync(mkdtempSync(join(tmpdir(), 'seatrial-home-')));
  write('models/llama/weights.bin', 'weights');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

function write(path: string, text = ''): string {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), text);
  return join(home, path);
}

function folder(path: string): string {
  mkdirSync(join(home, path), { recursive: true });
  return join(home, path);
}

describe('the search ends at the git repository', () => {
  test.each([
    ['weights above it', () => {}],
    ['a registry above it', () => void write('models/churn/model.yaml', MODEL)],
    ['settings above it', () => void write('.github/seatrial.yml', MODEL)],
  ])('with %s', (_name, arrange) => {
    arrange();
    folder('work/repository/.git');
    const inside = folder('work/repository/services/ml');
    expect(findRegistryRoot(inside)).toBe(join(home, 'work/repository'));
    expect(findRegistryRoot(join(home, 'work/repository'))).toBe(join(home, 'work/repository'));
  });

  test('of a linked work tree', async () => {
    write('models/churn/model.yaml', MODEL);
    const repository = folder('work/repository');
    const git = simpleGit(repository);
    await git.raw(['init', '--quiet', '--initial-branch=main']);
    const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid'];
    await git.raw([...identity, 'commit', '--quiet', '--allow-empty', '-m', 'start']);
    await git.raw(['worktree', 'add', '--quiet', join(home, 'work/tree')]);
    expect(findRegistryRoot(folder('work/tree/services'))).toBe(join(home, 'work/tree'));
  });

  test('of a submodule, though the repository around it is a registry', () => {
    folder('work/.git');
    write('work/models/churn/model.yaml', MODEL);
    write('work/library/.git', 'gitdir: ../.git/modules/library\n');
    expect(findRegistryRoot(join(home, 'work/library'))).toBe(join(home, 'work/library'));
  });

  test('that is bare', async () => {
    write('models/churn/model.yaml', MODEL);
    await simpleGit(folder('registry.git')).raw(['init', '--quiet', '--bare']);
    expect(findRegistryRoot(join(home, 'registry.git'))).toBe(join(home, 'registry.git'));
  });

  test('that GIT_DIR and GIT_WORK_TREE declare', () => {
    const environment = { GIT_DIR: join(home, 'elsewhere.git'), GIT_WORK_TREE: folder('work') };
    expect(findGitRoot(folder('work/services'), environment)).toBe(join(home, 'work'));
    expect(findGitRoot(join(home, 'models'), environment)).toBeNull();
  });
});

describe('a folder is a registry when it looks like one', () => {
  test.each([
    ['settings', '.github/seatrial.yml', ''],
    ['a model', 'models/churn/model.yaml', MODEL],
    ['a model below comments, with quotes', 'models/churn/model.yaml', `# ours\n"apiVersion": 'seatrial/v1'\n`],
    ['a model in flow style', 'models/churn/model.yaml', '{apiVersion: seatrial/v1, kind: Model}'],
    ['a model of a later version', 'models/churn/model.yaml', 'apiVersion: seatrial/v2\n'],
  ])('by %s', (_name, path, text) => {
    write(`work/${path}`, text);
    expect(findRegistryRoot(folder('work/services/ml'))).toBe(join(home, 'work'));
  });

  test.each([
    ['weights', 'models/llama/weights.bin', ''],
    [
      'a manifest of others',
      'models/llama/model.yaml',
      'apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\n',
    ],
    ['a file called models', 'models', ''],
    ['a model one folder too deep', 'models/team/churn/model.yaml', MODEL],
  ])('not by %s', (_name, path, text) => {
    write(`work/${path}`, text);
    expect(findRegistryRoot(folder('work/services'))).toBeNull();
  });

  test('not by a link to another one', () => {
    write('other/churn/model.yaml', MODEL);
    symlinkSync(join(home, 'other'), join(folder('work'), 'models'));
    expect(findRegistryRoot(join(home, 'work'))).toBeNull();
  });

  test('the nearest counts, inside the repository', () => {
    folder('work/.git');
    write('work/models/churn/model.yaml', MODEL);
    write('work/services/ml/models/fraud/model.yaml', MODEL);
    expect(findRegistryRoot(folder('work/services/ml/models/fraud'))).toBe(join(home, 'work/services/ml'));
    expect(findRegistryRoot(folder('work/services'))).toBe(join(home, 'work'));
  });

  test('a model that is called models is inside its registry', () => {
    write('work/models/models/model.yaml', MODEL);
    expect(findRegistryRoot(folder('work/models/models/versions'))).toBe(join(home, 'work'));
  });
});
