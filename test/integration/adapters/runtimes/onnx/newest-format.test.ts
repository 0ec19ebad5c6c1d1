import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InferenceSession } from 'onnxruntime-node';
import { describe, expect, test } from 'vitest';
import { inspectArtifact } from '../../../../../src/adapters/runtimes/onnx/inspect-artifact.ts';
import { NEWEST_FORMAT } from '../../../../../src/adapters/runtimes/onnx/newest-format.ts';
import type { LocalArtifact } from '../../../../../src/usecases/ports/model-runtime.ts';
import { localFile } from '../../../../support/onnx-fixtures.ts';
import { writeModel } from '../../../../support/onnx-writer.ts';

const { irVersion, opsets } = NEWEST_FORMAT;
const ML = opsets['ai.onnx.ml'];

function aModel(ir: number, versions: Readonly<Record<string, number>>): LocalArtifact {
  const path = join(mkdtempSync(join(tmpdir(), 'seatrial-test-')), 'm.onnx');
  const value = (name: string) => ({ name, type: 'FP32', shape: [1] }) as const;
  const nodes = [{ operator: 'Identity', inputs: ['x'], outputs: ['y'] }];
  const spec = { nodes, inputs: [value('x')], outputs: [value('y')], irVersion: ir, opsets: versions };
  writeFileSync(path, writeModel(spec));
  return { format: 'onnx', files: [localFile('m.onnx', path)] };
}

/** What the runtime itself says, in this process: the file is ours. */
async function loads({ files: [file] }: LocalArtifact): Promise<boolean> {
  try {
    await (await InferenceSession.create(file?.path ?? '', { logSeverityLevel: 4 })).release();
    return true;
  } catch {
    return false;
  }
}

describe('the newest format that the runtime reads', () => {
  test('is read', async () => {
    const newest = aModel(irVersion, { '': opsets['ai.onnx'], 'ai.onnx.ml': ML });
    expect(await loads(newest)).toBe(true);
    expect((await inspectArtifact(newest)).findings).toEqual([]);
  });

  test.each([
    ['an IR version', irVersion + 1, { '': 17 }, `has IR version ${irVersion + 1}`],
    ['operators', irVersion, { '': opsets['ai.onnx'] + 1 }, `uses opset ${opsets['ai.onnx'] + 1} of ai.onnx`],
    ['operators for trees', irVersion, { '': 17, 'ai.onnx.ml': ML + 1 }, `uses opset ${ML + 1} of ai.onnx.ml`],
  ])('%s beyond it is no fault of the model', async (_name, ir, versions, said) => {
    const newer = aModel(ir, versions);
    expect(await loads(newer)).toBe(false);
    await expect(inspectArtifact(newer)).rejects.toMatchObject({
      code: 'runtime-missing',
      reason: 'newer-format',
      message: expect.stringContaining(`${said}; ONNX Runtime `),
    });
  });
});
