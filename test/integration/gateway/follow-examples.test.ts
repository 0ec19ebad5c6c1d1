import { expect, test } from 'vitest';
import { createEmbeddedHost } from '../../../src/adapters/gateway/embedded-host.ts';
import { createFolderDeployments } from '../../../src/adapters/gateway/folder-deployments.ts';
import type { Tensor } from '../../../src/domain/tensor.ts';
import { followDeployments } from '../../../src/usecases/gateway/apply-deployments.ts';
import { wireRuntimes } from '../../../src/wiring/runtimes.ts';
import { deployment, deploymentFolder, EXAMPLES, followPorts, INCOME, servedRegistry } from '../../support/gateway.ts';

const ROW: Tensor = { name: 'features', datatype: 'FP32', shape: [1, 36], data: new Float32Array(36).fill(0.5) };

async function followExamples(folder: string) {
  const source = createFolderDeployments({ folder, environment: 'production', pollMs: 100 });
  const host = createEmbeddedHost({ runtimeOf: wireRuntimes({ environment: process.env }), workers: 1 });
  const { ports, told } = followPorts({ source, host, registry: servedRegistry(EXAMPLES) });
  const following = await followDeployments({ environment: 'production', lingerMs: 50 }, ports);
  return { following, told };
}

test('a version of the registry is served as its file says, warmed on evaluation data', async () => {
  await using folder = await deploymentFolder(deployment());
  const { following } = await followExamples(folder.folder);
  await using _ = following;
  const served = following.models().get('income-band');
  const version = served?.versions.get(INCOME['1.0.0']);
  const outcome = await version?.session.infer([ROW], 5000);
  expect(following.state().models).toMatchObject([
    { file: 'applied', revision: 1, problems: [], versions: [{ role: 'production', samples: 8, unwarmed: null }] },
  ]);
  expect(outcome).toMatchObject({
    kind: 'answered',
    outputs: [
      { name: 'label', datatype: 'INT64', shape: [1] },
      { name: 'probabilities', datatype: 'FP32', shape: [1, 2] },
    ],
  });
});

test('a changed file is loaded and swapped, without a word to anybody', async () => {
  await using folder = await deploymentFolder(deployment());
  const { following } = await followExamples(folder.folder);
  await using _ = following;
  await folder.write(deployment({ revision: 2, production: { version: '1.1.0', sha256: INCOME['1.1.0'] } }));
  await expect.poll(() => following.models().get('income-band')?.plan.revision, { timeout: 20_000 }).toBe(2);
  const version = following.models().get('income-band')?.versions.get(INCOME['1.1.0']);
  expect(await version?.session.infer([ROW], 5000)).toMatchObject({ kind: 'answered' });
});
