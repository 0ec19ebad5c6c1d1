import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Signature } from '../../src/contract/generated/types.ts';
import type { DeclaredArtifact, LocalArtifact, LocalFile } from '../../src/usecases/ports/model-runtime.ts';

/** Models that `make_models.py` made, and the lock of what they need. */
export const PYTHON_MODELS = join(import.meta.dirname, '../reference/python');

/** This process's variables with a uv on the PATH: the machine's, or that of test/reference/peers/install.py. null where there is none. */
export function variablesWithUv(): NodeJS.ProcessEnv | null {
  const peers = process.env['SEATRIAL_PEERS'] ?? join(homedir(), '.cache/seatrial/peers');
  const path = `${process.env['PATH'] ?? ''}${delimiter}${join(peers, 'bin')}`;
  const hasUv = path.split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, 'uv')));
  return hasUv ? { ...process.env, PATH: path } : null;
}

export interface PythonArtifact {
  readonly format?: string;
  readonly name?: string;
  readonly bytes: Uint8Array;
  readonly signature?: Signature;
  readonly methods?: DeclaredArtifact['methods'];
  readonly python?: string;
  readonly lock?: string;
  /** Modules beside the model, by their names. */
  readonly modules?: Readonly<Record<string, string>>;
}

export const LOCK = readFileSync(join(PYTHON_MODELS, 'requirements.lock'), 'utf8');

/** Four numbers a row, and the probabilities of three classes. */
export const FLOWERS: Signature = {
  inputs: [{ name: 'X', datatype: 'FP32', shape: [-1, 4] }],
  outputs: [{ name: 'predict_proba', datatype: 'FP64', shape: [-1, 3] }],
};

/** A version whose files lie in a folder of their own. */
export function pythonArtifact(artifact: PythonArtifact): LocalArtifact {
  const { format = 'sklearn', name = 'model.joblib', bytes, modules = {}, lock = LOCK } = artifact;
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-test-'));
  const contents = { [name]: bytes, 'requirements.lock': Buffer.from(lock), ...textFiles(modules) };
  const files = Object.entries(contents).map(([file, content]) => laid(folder, file, content));
  const declared: DeclaredArtifact = {
    model: 'flowers',
    version: '1.0.0',
    signature: artifact.signature ?? FLOWERS,
    environment: { python: artifact.python ?? '3.11', lock: 'requirements.lock' },
    methods: artifact.methods,
  };
  return { format, files, declared };
}

function textFiles(texts: Readonly<Record<string, string>>): Readonly<Record<string, Uint8Array>> {
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, Buffer.from(text)]));
}

function laid(folder: string, name: string, content: Uint8Array): LocalFile {
  const path = join(folder, name);
  writeFileSync(path, content);
  return { name, path, sizeBytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
}

/** A pickle whose loading runs this program of Python. */
export function pickledProgram(source: string): Buffer {
  return pickledCall('builtins', 'exec', source);
}

/** A pickle that is what a function of a module answers to a text. */
export function pickledCall(module: string, name: string, text: string): Buffer {
  const bytes = Buffer.from(text);
  const size = Buffer.alloc(4);
  size.writeUInt32LE(bytes.length);
  const [proto, tuple1] = [Buffer.from([0x80, 2]), Buffer.from([0x85])];
  return Buffer.concat([proto, Buffer.from(`c${module}\n${name}\nX`), size, bytes, tuple1, Buffer.from('R.')]);
}
