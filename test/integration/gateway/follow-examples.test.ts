import { expect, test } from 'vitest';
import { createEmbeddedHost } from '../../../src/adapters/gateway/embedded-host.ts';
import { createFolderDeployments } from '../../../src/adapters/gateway/folder-deployments.ts';
import { isSameAnswer } from '../../../src/domain/calling/same-answers.ts';
import type { Tensor } from '../../../src/domain/tensor.ts';
import { followDeployments } from '../../../src/usecases/gateway/apply-deployments.ts';
import type { InferOutcome } from '../../../src/usecases/ports/serving.ts';
import { wireRuntimes } from '../../../src/wiring/runtimes.ts';
import {
  deployment,
  deploymentFolder,
  EXAMPLES,
  followPorts,
  INCOME,
  servedRegistry,
} from '../../support/gateway/deployments.ts';

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

test('a real model answers each row of calls that wait together as it answers it alone', async () => {
  await using folder = await deploymentFolder(
    deployment({ production: { version: '1.1.0', sha256: INCOME['1.1.0'] } }),
  );
  const { following } = await followExamples(folder.folder);
  await using _ = following;
  const { session } = following.models().get('income-band')!.versions.get(INCOME['1.1.0'])!;
  const rows = Array.from({ length: 100 }, (__, row): readonly Tensor[] => [
    { ...ROW, data: Float32Array.from({ length: 36 }, (___, column) => ((row * 7 + column * 3) % 11) / 11) },
  ]);
  const together = await Promise.all(rows.map((row) => session.infer(row, 5000)));
  for (const [index, row] of rows.entries()) {
    const alone = await session.infer(row, 5000);
    expect(alone.kind === 'answered' && isSameAnswer(alone.outputs, outputsOf(together[index]))).toBe(true);
  }
});

function outputsOf(outcome: InferOutcome | undefined): readonly Tensor[] {
  return outcome?.kind === 'answered' ? outcome.outputs : [];
}
