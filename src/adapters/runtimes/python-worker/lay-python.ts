import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LocalArtifact } from '../../../usecases/ports/model-runtime.ts';
import { readVerified } from '../../system/verified-file.ts';
import type { LaidModel, RuntimeOptions } from '../runtime-record.ts';
import { layServer } from '../server/lay-server.ts';
import { environmentOf } from './environment-of.ts';
import { parseLock } from './parse-lock.ts';
import { prepareEnvironment } from './prepare-environment.ts';
import { readNetwork } from './read-network.ts';
import { workerFolder } from './worker-folder.ts';

/** Beside the folder of the files. */
const WORKER_FILE = 'worker.json';
/** Importing the libraries of a model takes seconds on a slow disk. */
const READY = { path: '/v2/health/ready', timeout: '2m' };

/** Lays the files out for the worker, in the environment of their lock, which is set up where it is not kept yet. Throws AppError `runtime-missing`. */
export async function layPython(artifact: LocalArtifact, options: RuntimeOptions): Promise<LaidModel> {
  const { declared, lock } = environmentOf(artifact);
  const { python } = declared.environment;
  const bytes = await readVerified(lock);
  const read = parseLock(bytes.toString('utf8'));
  const packages = read.kind === 'locked' ? read.packages.length : 0;
  const { interpreter } = await prepareEnvironment({
    lock: bytes,
    lockName: lock.name,
    packages,
    python,
    ...options,
  });
  const begin = join(workerFolder(), 'seatrial_begin.py');
  const command = [interpreter, '-I', '-S', '-B', begin, join('..', WORKER_FILE), '{port}', '{threads}'];
  const serve = { command, protocol: 'open-inference', model: 'model', ready: READY } as const;
  const { signature, model, version, methods = {} } = declared;
  const laid = await layServer({ artifact, description: { model, version, signature, serve }, signal: options.signal });
  const told = {
    format: artifact.format,
    model: artifact.files[0]?.name,
    signature: proposed(signature),
    methods,
    network: readNetwork(),
  };
  await writeFile(join(dirname(laid.modelPath), WORKER_FILE), JSON.stringify(told), { mode: 0o600 });
  return laid;
}

/** null where nothing is declared: then the worker proposes. */
function proposed(signature: LocalArtifactSignature): LocalArtifactSignature | null {
  return signature.inputs.length === 0 ? null : signature;
}

type LocalArtifactSignature = NonNullable<LocalArtifact['declared']>['signature'];
