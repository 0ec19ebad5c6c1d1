import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createRegistryFolder } from '../../../../src/adapters/system/registry-folder.ts';
import { AppError } from '../../../../src/domain/error.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'seatrial-beside-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

async function refusal(): Promise<AppError> {
  const error: unknown = await createRegistryFolder(root)
    .list('models')
    .then(
      () => null,
      (reason: unknown) => reason,
    );
  if (!(error instanceof AppError)) throw new Error('It was listed.');
  return error;
}

describe('a folder without models', () => {
  test('is told how a registry begins', async () => {
    expect(await refusal()).toMatchObject({ code: 'file-not-found', hint: expect.stringContaining('seatrial init') });
  });

  test('is told the registries that lie in it, and no other folder', async () => {
    for (const name of ['vision', 'pricing'])
      write(`${name}/models/churn/model.yaml`, 'apiVersion: seatrial/v1\nkind: Model\n');
    write('app/models/user.py', '');
    const { code, hint } = await refusal();
    expect(code).toBe('file-not-found');
    expect(hint).toMatch(/--registry.*: "pricing", "vision"\.$/u);
  });
});

describe('a submodule in the place of a model', () => {
  const submodule = { path: 'models/churn', reason: 'submodule' };

  beforeEach(() => write('models/fraud/model.yaml', 'kind: Model\n'));

  test('is told where it was checked out, and its manifests are not read', async () => {
    write('models/churn/.git', 'gitdir: ../../.git/modules/churn\n');
    write('models/churn/model.yaml', 'kind: Model\n');
    write('models/churn/versions/1.0.0.yaml', 'kind: ModelVersion\n');
    const registry = createRegistryFolder(root);
    const { models, strays } = await registry.list('models');
    expect({ names: models.map(({ name }) => name), strays }).toEqual({ names: ['fraud'], strays: [submodule] });
    expect(await registry.listModel('models', 'churn')).toEqual({ models: [], strays: [submodule] });
  });

  test('is told where it was not, by the name that git keeps for it', async () => {
    mkdirSync(join(root, '.git'));
    mkdirSync(join(root, 'models/churn'));
    mkdirSync(join(root, 'models/empty'));
    write('.gitmodules', '[submodule "churn"]\n\tpath = models/churn\n\turl = https://example.com/churn.git\n');
    expect((await createRegistryFolder(root).list('models')).strays).toEqual([submodule]);
  });

  test('is none below a model, where files lie that digests bind', async () => {
    write('models/fraud/weights/.git', 'gitdir: …\n');
    expect((await createRegistryFolder(root).list('models')).strays).toEqual([]);
  });
});
