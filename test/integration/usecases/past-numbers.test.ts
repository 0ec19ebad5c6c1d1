import { describe, expect, it } from 'vitest';
import { createChangedFiles } from '../../../src/adapters/git/changed-files.ts';
import { openPastNumbers } from '../../../src/usecases/past-numbers.ts';
import { createRepository, type TestRepository } from '../../support/git-repository.ts';
import { byCost } from '../../support/slow.ts';

const PATH = 'models/churn/versions/1.1.0.yaml';
const SETTINGS = '.github/seatrial.yml';

type Step = (repository: TestRepository) => Promise<unknown>;

function put(text: string, path = PATH): Step {
  return (repository) => repository.commit('put', { [path]: text });
}

function remove(path = PATH): Step {
  return async (repository) => {
    await repository.git('rm', '--quiet', '--', path);
    await repository.commit('remove');
  };
}

function modelsIn(folder: string): Step {
  return put(`apiVersion: seatrial/v1\nkind: Settings\nmodels: ${folder}\n`, SETTINGS);
}

/** Steps on a branch that is merged with a commit of its own. */
function merged(...steps: readonly Step[]): Step {
  return async (repository) => {
    await repository.git('checkout', '--quiet', '-b', 'topic');
    for (const step of steps) await step(repository);
    await repository.git('checkout', '--quiet', 'main');
    await repository.git('merge', '--quiet', '--no-ff', '-m', 'merge', 'topic');
    await repository.git('branch', '--quiet', '-d', 'topic');
  };
}

async function former(steps: readonly Step[], { version = '1.1.0', prefix = '' } = {}): Promise<readonly string[]> {
  await using repository = await createRepository();
  await repository.commit('first', { 'README.md': 'Models\n' });
  for (const step of steps) await step(repository);
  const changedFiles = createChangedFiles(repository.folder);
  const texts = await openPastNumbers({ changedFiles, ref: 'main', prefix }).textsOf('churn', version);
  return texts.toSorted();
}

describe('what a number stood for before it was deleted', () => {
  const histories: readonly (readonly [string, readonly Step[], readonly string[]])[] = [
    ['a version that was never there', [], []],
    ['one that is there', [put('a')], []],
    ['one that was deleted', [put('a'), remove()], ['a']],
    ['one that came back', [put('a'), remove(), put('b')], ['a']],
    ['one that was deleted twice', [put('a'), remove(), put('b'), remove(), put('c')], ['a', 'b']],
    [
      'one that was changed first, so that it might pass for what it was not',
      [put('a'), put('b'), remove()],
      ['a', 'b'],
    ],
    ['drafts of the text that is there', [put('a'), remove(), put('b'), put('c')], ['a']],
    ['one that was deleted in work that was merged', [put('a'), merged(remove())], ['a']],
    ['what work tried before it was merged', [merged(put('a'), remove(), put('b'))], []],
    ['another version', [put('a', 'models/churn/versions/1.0.0.yaml'), remove('models/churn/versions/1.0.0.yaml')], []],
    ['another model', [put('a', 'models/fraud/versions/1.1.0.yaml'), remove('models/fraud/versions/1.1.0.yaml')], []],
    [
      'the folder that the models had before',
      [
        modelsIn('fleet/old'),
        put('a', `fleet/old/${PATH.slice(7)}`),
        modelsIn('models'),
        remove(`fleet/old/${PATH.slice(7)}`),
      ],
      ['a'],
    ],
    ['a folder that the models never had', [put('a', `notes/${PATH.slice(7)}`), remove(`notes/${PATH.slice(7)}`)], []],
    ['settings that nobody could read', [put('models: [', SETTINGS), put('a'), remove()], ['a']],
  ];
  for (const { rows, options } of byCost(histories, ([, steps]) => steps.length === 2))
    it.each(rows)('%s', options, async (_name, steps, expected) => {
      expect(await former(steps)).toEqual(expected);
    });

  it('in other capitals', async () => {
    const path = 'models/churn/versions/1.1.0-RC.1.yaml';
    expect(await former([put('a', path), remove(path)], { version: '1.1.0-rc.1' })).toEqual(['a']);
  });

  it('in a registry of its own, whatever signs its folder has', async () => {
    const prefix = 'team [a]*/';
    expect(await former([put('a', prefix + PATH), remove(prefix + PATH)], { prefix })).toEqual(['a']);
    expect(await former([put('a'), remove()], { prefix })).toEqual([]);
  });
});

describe('where nobody says what the work is merged into', () => {
  async function textsHere({ folder }: TestRepository) {
    const changedFiles = createChangedFiles(folder);
    return openPastNumbers({ changedFiles, ref: await changedFiles.upstream(), prefix: '' }).textsOf('churn', '1.1.0');
  }

  it('what is checked out is asked', async () => {
    await using repository = await createRepository();
    expect(await textsHere(repository)).toEqual([]);
    await put('a')(repository);
    await remove()(repository);
    expect(await textsHere(repository)).toEqual(['a']);
  });

  it('the default branch of the origin is, and not what a branch tried', async () => {
    await using origin = await createRepository();
    await put('a')(origin);
    await remove()(origin);
    await using clone = await createRepository();
    await clone.git('remote', 'add', 'origin', `file://${origin.folder}`);
    await clone.git('fetch', '--quiet', 'origin');
    await clone.git('remote', 'set-head', 'origin', 'main');
    await clone.git('checkout', '--quiet', '-B', 'topic', 'origin/main');
    await put('draft')(clone);
    await remove()(clone);
    expect(await textsHere(clone)).toEqual(['a']);
  });

  it('half a history is no answer', async () => {
    await using origin = await createRepository();
    await put('a')(origin);
    await remove()(origin);
    await using clone = await createRepository();
    await clone.git('fetch', '--quiet', '--depth=1', `file://${origin.folder}`, 'main');
    await clone.git('checkout', '--quiet', 'FETCH_HEAD');
    const asked = textsHere(clone);
    await expect(asked).rejects.toMatchObject({ code: 'git-failed', hint: expect.stringContaining('fetch-depth: 0') });
  });
});
