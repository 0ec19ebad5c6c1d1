import type { Finding } from '../../../contract/generated/types.ts';
import { finding, type FindingFacts } from '../../../domain/finding/finding.ts';
import type { LocalFile } from '../../../usecases/ports/model-runtime.ts';
import { readVerified } from '../../system/verified-file.ts';
import type { OnnxModel } from './onnx-model.ts';
import { parseModel } from './parse-model.ts';
import { FORMAT } from './words.ts';

export type ReadOutcome =
  | { readonly kind: 'read'; readonly model: OnnxModel }
  | { readonly kind: 'unreadable'; readonly finding: Finding };

/** Protobuf cannot hold more; larger models keep their tensors in external data. */
const MAX_MODEL_BYTES = 2 ** 31 - 1;

const CHECKER = 'onnx.checker.check_model';

/** Where a flatbuffer says what it is. A file may have this mark and be ONNX, too: then runtimes differ in what they load. */
const ORT_MARK = { text: 'ORTM', start: 4 } as const;

const LFS_POINTER = 'version https://git-lfs.github.com/spec/';

/** Reads an ONNX file without the runtime. Bytes that are not ONNX are a finding. Throws only when the disk fails. */
export async function readModel(file: LocalFile): Promise<ReadOutcome> {
  const facts = { file: file.name, format: FORMAT, checker: CHECKER };
  if (file.sizeBytes === 0) return unreadable({ fault: 'empty', ...facts });
  if (file.sizeBytes > MAX_MODEL_BYTES)
    return unreadable({ fault: 'too-large', ...facts, limitBytes: MAX_MODEL_BYTES });
  const modelBytes = await readVerified(file);
  if (modelBytes.subarray(0, LFS_POINTER.length).toString('latin1') === LFS_POINTER)
    return unreadable({ fault: 'lfs-pointer', file: file.name, format: FORMAT });
  if (hasOrtMark(modelBytes)) return unreadable({ fault: 'ort-format', file: file.name, format: FORMAT });
  if (isText(modelBytes)) return unreadable({ fault: 'text', ...facts });
  try {
    return { kind: 'read', model: parseModel(modelBytes) };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return unreadable({ fault: 'malformed', ...facts, said: error.message.slice(0, 1000) });
  }
}

function hasOrtMark(bytes: Buffer): boolean {
  const { text, start } = ORT_MARK;
  return bytes.subarray(start, start + text.length).toString('latin1') === text;
}

/** Protobuf starts a model with its version as a bare byte, which no text holds; an error page or a script does not. */
function isText(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 256).every((byte) => byte === 9 || byte === 10 || byte === 13 || (byte >= 32 && byte < 127));
}

function unreadable(facts: FindingFacts['artifact-unreadable']): ReadOutcome {
  return { kind: 'unreadable', finding: finding('artifact-unreadable', facts) };
}
