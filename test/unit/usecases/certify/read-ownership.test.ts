import { describe, expect, test } from 'vitest';
import { readOwnership } from '../../../../src/usecases/certify/read-ownership.ts';
import { MODEL } from '../../../support/certify-world.ts';
import { type Files, memoryRepository } from '../../../support/memory-repository.ts';

const PATH = 'models/churn/model.yaml';
const OWNED = MODEL.replace('name: churn\n', 'name: churn\nowners: ["@alice"]\n');

function ownership(base: Files, work: Files = {}) {
  const { changedFiles } = memoryRepository({ base, work });
  return readOwnership({ changedFiles, commit: 'base', folder: 'models/churn' });
}

describe('who owns a model', () => {
  test('is said by the files that are merged, and not by the work', async () => {
    const work = { CODEOWNERS: '* @mallory', [PATH]: OWNED.replace('alice', 'mallory') };
    expect(await ownership({ CODEOWNERS: '* @bob', [PATH]: OWNED }, work)).toEqual({
      codeOwners: '* @bob',
      path: PATH,
      owners: ['@alice'],
    });
  });

  test.each([
    ['nobody where there is no model yet', {}, []],
    ['nobody where the model names none', { [PATH]: MODEL }, []],
    ['nobody where its manifest cannot be read', { [PATH]: 'kind: [' }, []],
  ])('%s', async (_name, base: Files, owners) => {
    expect(await ownership(base)).toEqual({ codeOwners: null, path: PATH, owners });
  });

  test('is said by the first of the places where GitHub looks for CODEOWNERS', async () => {
    const places = { 'docs/CODEOWNERS': 'docs', CODEOWNERS: 'root', '.github/CODEOWNERS': 'github' };
    expect((await ownership(places)).codeOwners).toBe('github');
    expect((await ownership({ 'docs/CODEOWNERS': 'docs', CODEOWNERS: 'root' })).codeOwners).toBe('root');
  });
});
