import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Signature } from '../../../../src/contract/generated/types.ts';
import type { Tensor } from '../../../../src/domain/tensor.ts';
import type { LocalArtifact, PredictOutcome } from '../../../../src/usecases/ports/model-runtime.ts';
import { wireRuntimes } from '../../../../src/wiring/runtimes.ts';
import { documentedServers, layArtifact, programOf } from '../../../support/documented-servers.ts';
import { fixturePath } from '../../../support/onnx-fixtures.ts';
import { HAS_PEERS, peerFolders } from '../../../support/peers.ts';
import { leftBehind, takeTemporaryFolder } from '../../../support/left-behind.ts';

const SIGNATURE: Signature = {
  inputs: [{ name: 'X', datatype: 'FP32', shape: [-1, 3] }],
  outputs: [
    { name: 'label', datatype: 'INT64', shape: [-1] },
    { name: 'probabilities', datatype: 'FP32', shape: [-1, 2] },
  ],
};

const MODEL = fixturePath('linear.onnx');
const ROWS = 7;
const X: Tensor = {
  name: 'X',
  datatype: 'FP32',
  shape: [ROWS, 3],
  data: Float32Array.from({ length: 3 * ROWS }, (_, at) => Math.sin(at) * 2),
};

takeTemporaryFolder();
const runtimeOf = wireRuntimes({ environment: process.env });
const LIMITS = { callTimeoutMs: 60_000, memoryBytes: 4 * 2 ** 30 };

async function answersOf(artifact: LocalArtifact): Promise<readonly Tensor[]> {
  const loaded = await runtimeOf(artifact.format).load(artifact, { threads: 1, limits: LIMITS });
  if (loaded.kind === 'failed') throw new Error(loaded.message);
  await using model = loaded.model;
  return outputsOf(await model.predict([X]));
}

function outputsOf(outcome: PredictOutcome): readonly Tensor[] {
  if (outcome.kind === 'failed') throw new Error(outcome.message);
  return outcome.outputs;
}

const RECIPES = documentedServers();
const path = process.env['PATH'] ?? '';

/** Where each is installed: some cannot live beside the others. */
function folderOf(program: string): string | null {
  const folders = [...peerFolders(), ...path.split(delimiter)];
  return folders.find((folder) => existsSync(join(folder, program))) ?? null;
}

describe.skipIf(!HAS_PEERS)('a server of docs/servers.md', () => {
  let expected: readonly Tensor[] = [];
  beforeAll(async () => {
    const bytes = readFileSync(MODEL);
    const { files } = layArtifact({
      serve: { command: ['none'], protocol: 'json' },
      signature: SIGNATURE,
      files: new Map([['model.onnx', bytes]]),
    });
    expected = await answersOf({ format: 'onnx', files });
  });
  afterAll(() => {
    process.env['PATH'] = path;
  });

  test.for(RECIPES)(
    '$title answers as its model does, and leaves nothing behind',
    { timeout: 180_000 },
    async ({ files, serve }, context) => {
      const folder = folderOf(programOf(serve));
      if (folder === null) return context.skip(`${programOf(serve)} is not here`);
      // Python, too, is that of the folder, where it has one.
      const beside = existsSync(join(folder, 'python')) ? [] : peerFolders();
      process.env['PATH'] = [folder, ...beside, path].join(delimiter);
      const all = new Map<string, string | Uint8Array>([...files, ['model.onnx', readFileSync(MODEL)]]);
      const answers = await answersOf(layArtifact({ serve, signature: SIGNATURE, files: all }));
      expect(leftBehind()).toEqual([]);
      expect(answers.map(({ name }) => name)).toEqual(expected.map(({ name }) => name));
      expect(answers.map(({ datatype }) => datatype)).toEqual(expected.map(({ datatype }) => datatype));
      expect([...(answers[0]?.data ?? [])]).toEqual([...(expected[0]?.data ?? [])]);
      expect(answers[1]?.shape).toEqual(expected[1]?.shape);
      for (const [at, value] of (expected[1]?.data ?? []).entries())
        expect(Number(answers[1]?.data[at])).toBeCloseTo(Number(value), 6);
    },
  );
});
