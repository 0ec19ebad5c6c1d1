import { open } from 'node:fs/promises';
import { finding } from '../../../domain/finding/finding.ts';
import type { InspectionOutcome, LocalArtifact, LocalFile } from '../../../usecases/ports/model-runtime.ts';
import type { Finding, Signature } from '../../../contract/generated/types.ts';
import { readArtifact } from '../read-artifact.ts';
import { refuseTakenPaths } from '../server/lay-server.ts';
import { readVerified } from '../../system/verified-file.ts';
import { environmentOf } from './environment-of.ts';
import { MOST_LOCK_BYTES } from './lock-limit.ts';
import { type LockedPackage, parseLock } from './parse-lock.ts';
import type { FileEnds, PythonFormat } from './python-format.ts';
import { readNetwork } from './read-network.ts';

/** Reads the beginning and the end of the model's file, and its lock, and loads nothing. What the model is held to is what the manifests declare. */
export async function inspectPython(artifact: LocalArtifact, format: PythonFormat): Promise<InspectionOutcome> {
  return readArtifact(artifact, async (modelFile) => {
    refuseTakenPaths(artifact);
    const fault = await faultOf(modelFile, format);
    if (fault !== null) return { inspection: null, findings: [fault] };
    const { declared, lock } = environmentOf(artifact);
    const locked = await readLock(lock);
    if (locked.kind === 'unfit') return { inspection: null, findings: [locked.finding] };
    const network = readNetwork();
    const runs = { file: modelFile.name, format: format.fileTitle, network };
    const { signature, environment } = declared;
    const inspection = {
      format: format.format,
      signature: { inputs: signature.inputs.map(tensorOf), outputs: signature.outputs.map(tensorOf) },
      producer: producerOf(locked.packages, format),
      parameters: null,
      metadata: Object.fromEntries(locked.packages.map(({ name, version }) => [name, version])),
      details: { python: environment.python },
      server: { command: `worker of ${format.title}`, protocol: 'open-inference', network },
    };
    return { inspection, findings: format.runsCode ? [finding('loading-runs-code', runs)] : [] };
  });
}

function tensorOf({ name, datatype, shape }: Signature['outputs'][number]): Signature['outputs'][number] {
  return { name, datatype, shape };
}

function producerOf(locked: readonly LockedPackage[], { packages }: PythonFormat): string {
  const found = locked.find(({ name }) => packages.includes(name));
  return found === undefined ? '' : `${found.name} ${found.version}`;
}

const END_BYTES = 64 * 1024;

async function faultOf(
  file: LocalFile,
  { fileTitle, packages: [checker], fault }: PythonFormat,
): Promise<Finding | null> {
  if (file.sizeBytes === 0) return unreadable({ fault: 'empty', file: file.name, format: fileTitle, checker });
  const said = fault(await readEnds(file));
  if (said === null) return null;
  return unreadable({ fault: 'malformed', file: file.name, format: fileTitle, checker, said });
}

function unreadable(facts: Parameters<typeof finding<'artifact-unreadable'>>[1]): Finding {
  return finding('artifact-unreadable', facts);
}

async function readEnds({ path, sizeBytes }: LocalFile): Promise<FileEnds> {
  await using file = await open(path);
  const read = async (position: number): Promise<Buffer> => {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(END_BYTES), position });
    return buffer.subarray(0, bytesRead);
  };
  return { head: await read(0), tail: await read(Math.max(0, sizeBytes - END_BYTES)) };
}

type ReadLock =
  | { readonly kind: 'locked'; readonly packages: readonly LockedPackage[] }
  | { readonly kind: 'unfit'; readonly finding: Finding };

async function readLock(file: LocalFile): Promise<ReadLock> {
  if (file.sizeBytes > MOST_LOCK_BYTES) {
    const facts = { fault: 'too-large', file: file.name, limitBytes: MOST_LOCK_BYTES } as const;
    return { kind: 'unfit', finding: finding('environment-unfit', facts) };
  }
  const read = parseLock((await readVerified(file)).toString('utf8'));
  if (read.kind === 'locked') return read;
  const { fault, line, text } = read;
  const facts =
    fault === 'empty' ? ({ fault, file: file.name } as const) : ({ fault, file: file.name, line, text } as const);
  return { kind: 'unfit', finding: finding('environment-unfit', facts) };
}
