import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createRegistryFolder } from '../../../src/adapters/system/registry-folder.ts';
import { AppError } from '../../../src/domain/error.ts';
import { validateRegistry } from '../../../src/usecases/validate-registry.ts';
import { CHURN, MODEL, versionOf } from '../../support/churn-manifests.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'seatrial-validate-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function write(files: Readonly<Record<string, string>>): Promise<void> {
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
}

async function problems(...paths: readonly string[]): Promise<readonly string[]> {
  const result = await validateRegistry({ registry: createRegistryFolder(root), paths, changes: null });
  return result.problems.map(({ code, reason, location }) => `${location?.path}:${location?.line} ${reason ?? code}`);
}

describe('a registry', () => {
  it('is valid when all its manifests are', async () => {
    await write({ ...CHURN, 'models/README.md': '# Models', 'models/shared/data.csv': 'a,b\n' });
    const result = await validateRegistry({ registry: createRegistryFolder(root), paths: [], changes: null });
    expect(result).toEqual({ files: 2, models: 1, sets: null, problems: [], warnings: [] });
  });

  it.each([
    {
      name: 'a folder of another name',
      files: { 'models/other/model.yaml': MODEL },
      found: ['models/other/model.yaml:4 name-not-folder'],
    },
    {
      name: 'a file of another version',
      files: { ...CHURN, 'models/churn/versions/1.5.0.yaml': versionOf('1.4.1') },
      found: ['models/churn/versions/1.5.0.yaml:5 version-not-file'],
    },
    {
      name: 'versions that differ in capitals only',
      files: {
        ...CHURN,
        'models/churn/versions/1.5.0-RC.1.yaml': versionOf('1.5.0-RC.1'),
        'models/churn/versions/1.5.0-rc.1.yaml': versionOf('1.5.0-rc.1'),
      },
      found: [
        'models/churn/versions/1.5.0-RC.1.yaml:5 version-case',
        'models/churn/versions/1.5.0-rc.1.yaml:5 version-case',
      ],
    },
    {
      name: 'a gate of a model that is not there',
      files: {
        ...CHURN,
        '.github/seatrial.yml':
          'apiVersion: seatrial/v1\nkind: Settings\ndeploymentGates:\n  live: {model: churn}\n  canary: {model: chrun}\n',
      },
      found: ['.github/seatrial.yml:5 gate-model-unknown'],
    },
    {
      name: 'versions without a model',
      files: { 'models/churn/versions/1.4.0.yaml': versionOf('1.4.0') },
      found: ['models/churn/model.yaml:1 file-not-found'],
    },
    {
      name: 'an unknown mode',
      files: {
        ...CHURN,
        'models/churn/versions/1.5.0.yaml': versionOf('1.5.0', (text) => text.replace('[realtime]', '[edge]')),
      },
      found: ['models/churn/versions/1.5.0.yaml:11 mode-unknown'],
    },
    {
      name: 'a file too large for a mode',
      files: { ...CHURN, 'models/churn/model.yaml': MODEL.replace('p99: 12ms}', 'p99: 12ms}, modelSize: 1MiB') },
      found: ['models/churn/versions/1.4.0.yaml:9 model-size-over-budget'],
    },
    {
      name: 'the ending .yml',
      files: { ...CHURN, 'models/churn/versions/1.5.0.yml': versionOf('1.5.0') },
      found: ['models/churn/versions/1.5.0.yml:1 name'],
    },
    {
      name: 'an ending in capitals',
      files: { ...CHURN, 'models/churn/versions/1.5.0.YAML': versionOf('1.5.0') },
      found: ['models/churn/versions/1.5.0.YAML:1 name'],
    },
    {
      name: 'wrong settings',
      files: { ...CHURN, '.github/seatrial.yml': 'apiVersion: seatrial/v1\nkind: Setings\n' },
      found: ['.github/seatrial.yml:2 not-allowed'],
    },
    {
      name: 'a licence that is required',
      files: {
        ...CHURN,
        '.github/seatrial.yml': 'apiVersion: seatrial/v1\nkind: Settings\ncertification: {requireLicense: true}\n',
        'models/churn/versions/1.4.0.yaml': versionOf('1.4.0', (text) => text.replace('license: Apache-2.0, ', '')),
      },
      found: ['models/churn/versions/1.4.0.yaml:17 license-missing'],
    },
    {
      name: 'a name with shell characters',
      files: { ...CHURN, 'models/$(touch x)/model.yaml': MODEL },
      found: ['models/$(touch x)/model.yaml:4 name-not-folder'],
    },
  ])('reports $name', async ({ files, found }) => {
    await write(files);
    expect(await problems()).toEqual(found);
  });

  it('asks for a major version when the signature differs from the predecessor', async () => {
    const signature =
      'signature: {inputs: [{name: x, datatype: FP32, shape: [-1]}], outputs: [{name: y, datatype: FP32, shape: [-1]}]}\n';
    await write({
      ...CHURN,
      'models/churn/versions/1.5.0.yaml': versionOf('1.5.0') + signature,
      'models/churn/versions/2.0.0.yaml': versionOf('2.0.0') + signature,
    });
    expect(await problems()).toEqual([
      'models/churn/versions/1.5.0.yaml:5 major-bump-needed',
      'models/churn/versions/1.5.0.yaml:19 reading-missing',
      'models/churn/versions/1.5.0.yaml:19 reading-missing',
      'models/churn/versions/2.0.0.yaml:19 reading-missing',
      'models/churn/versions/2.0.0.yaml:19 reading-missing',
    ]);
  });

  it('looks at what it is asked about only', async () => {
    await write({ ...CHURN, 'models/churn/versions/1.5.0.yaml': 'kind: [', 'models/other/model.yaml': MODEL });
    expect(await problems('models/churn/versions/1.4.0.yaml')).toEqual([]);
    expect(await problems('models/churn/model.yaml')).toEqual([]);
    expect(
      (await problems('models/churn')).every((found) => found.startsWith('models/churn/versions/1.5.0.yaml')),
    ).toBe(true);
    expect(await problems('models')).toContain('models/other/model.yaml:4 name-not-folder');
  });

  it.each(['models/none', 'models/churn/versions/9.9.9.yaml', 'none.yaml', 'models/churn/model.onnx'])(
    'cannot answer about %s',
    async (path) => {
      await write(CHURN);
      await expect(problems(path)).rejects.toThrow(AppError);
    },
  );

  it('follows no link, to a file or a folder', async () => {
    await write({
      ...CHURN,
      'elsewhere/versions/1.0.0.yaml': versionOf('1.0.0'),
      'models/bad/versions/1.4.0.yaml': versionOf('1.4.0'),
    });
    await symlink('/etc/passwd', join(root, 'models/churn/versions/1.5.0.yaml'));
    await symlink('/etc/passwd', join(root, 'models/bad/model.yaml'));
    await symlink(join(root, 'elsewhere'), join(root, 'models/linked'));
    expect(await problems('models')).toEqual([
      'models/bad/model.yaml:1 link',
      'models/bad/model.yaml:1 file-not-found',
      'models/bad/versions/1.4.0.yaml:4 name-not-folder',
      'models/churn/versions/1.5.0.yaml:1 link',
      'models/linked:1 link',
    ]);
  });

  it.each(['../outside.yaml', 'models/../../outside.yaml', 'out/outside.yaml'])(
    'does not leave by %s',
    async (path) => {
      const outside = await mkdtemp(join(tmpdir(), 'seatrial-outside-'));
      await writeFile(join(dirname(root), 'outside.yaml'), 'secret: 1\n');
      await writeFile(join(outside, 'outside.yaml'), 'secret: 1\n');
      await symlink(outside, join(root, 'out'));
      await expect(createRegistryFolder(root).read(path, 100)).rejects.toMatchObject({
        code: 'file-unreadable',
        reason: 'outside',
      });
      await rm(outside, { recursive: true });
      await rm(join(dirname(root), 'outside.yaml'));
    },
  );

  it('reads no more of a file than a manifest may have', async () => {
    await write({ 'models/churn/model.yaml': `# ${'x'.repeat(3_000_000)}\n` });
    expect(await problems()).toEqual(['models/churn/model.yaml:1 too-large']);
  });
});
