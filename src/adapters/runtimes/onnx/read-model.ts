import { readFile } from 'node:fs/promises';
import type { LocalFile } from '../../../usecases/ports/model-runtime.ts';
import { quote, type OnnxFinding } from './finding.ts';
import type { OnnxModel } from './onnx-model.ts';
import { parseModel } from './parse-model.ts';

export type ReadOutcome =
  | { readonly kind: 'read'; readonly model: OnnxModel }
  | { readonly kind: 'unreadable'; readonly finding: OnnxFinding };

/** Protobuf cannot hold more; larger models keep their tensors in external data. */
const MAX_MODEL_BYTES = 2 ** 31 - 1;

const LFS_POINTER = 'version https://git-lfs.github.com/spec/';

/** Reads an ONNX file without the runtime. Bytes that are not ONNX are a finding. Throws only when the disk fails. */
export async function readModel(file: LocalFile): Promise<ReadOutcome> {
  if (file.sizeBytes === 0) return unreadable(file, 'it is empty');
  if (file.sizeBytes > MAX_MODEL_BYTES) return unreadable(file, 'an ONNX file holds at most 2 GiB');
  const modelBytes = await readFile(file.path);
  if (modelBytes.subarray(0, LFS_POINTER.length).toString('latin1') === LFS_POINTER) {
    return unreadable(file, 'it is a pointer of Git LFS', 'Fetch the file itself with "git lfs pull".');
  }
  if (isText(modelBytes)) return unreadable(file, 'it is a text file');
  try {
    return { kind: 'read', model: parseModel(modelBytes) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return unreadable(file, error.message);
  }
}

/** Protobuf starts a model with its version as a bare byte, which no text holds; an error page or a script does not. */
function isText(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 256).every((byte) => byte === 9 || byte === 10 || byte === 13 || (byte >= 32 && byte < 127));
}

function unreadable(file: LocalFile, why: string, hint?: string): ReadOutcome {
  const finding: OnnxFinding = {
    code: 'artifact-unreadable',
    severity: 'error',
    check: 'identity',
    message: `File ${quote(file.name)} cannot be read as ONNX: ${why}.`,
    hint: hint ?? 'Check that the file is a complete ONNX model, for instance with onnx.checker.check_model.',
  };
  return { kind: 'unreadable', finding };
}
