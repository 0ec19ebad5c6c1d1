import { join } from 'node:path';
import { createDataSource } from '../adapters/data/data-source.ts';
import { createBenchmark } from '../benchmark/benchmark.ts';
import type { RuntimeRecord } from '../adapters/runtimes/runtime-record.ts';
import { createClock } from '../adapters/system/clock.ts';
import { readEnvironment } from '../adapters/system/environment.ts';
import { keepCertificates } from '../adapters/system/kept-certificates.ts';
import { programDigest } from '../adapters/system/program-digest.ts';
import { startTimeLimit } from '../adapters/system/time-limit.ts';
import { sha256 } from '../contract/sha256.ts';
import { findCacheFolder } from '../adapters/system/cache-folder.ts';
import { wireArtifactFiles } from './artifact-files.ts';
import { wireRemoteFiles } from './remote-files.ts';
import { wireMetricPrograms, wireRuntimes } from './runtimes.ts';
import type { CertifyPorts, WorkPorts } from '../usecases/certify/certify-request.ts';
import type { EarlierCertificates } from '../usecases/ports/earlier-certificates.ts';
import metadata from '../../package.json' with { type: 'json' };

export interface WiringOptions {
  readonly environment: NodeJS.ProcessEnv;
  readonly signal: AbortSignal;
  readonly onProgress: CertifyPorts['onProgress'];
  /** What can run models; by default everything that there is. */
  readonly runtimes?: readonly RuntimeRecord[];
}

/** The real world behind a certification: files and data by digest, models in child processes, this machine. */
export function wireCertification({ onProgress, ...options }: WiringOptions): CertifyPorts {
  const { environment, signal } = options;
  const work = wireWork(options);
  return {
    ...work,
    within: (limitMs) => {
      const limit = startTimeLimit(limitMs, signal);
      return { ...limit, ports: wireWork({ ...options, signal: limit.signal }) };
    },
    environment: async (artifact) =>
      readEnvironment(await work.runtimeOf(artifact.format).identity(artifact), environment),
    hash: sha256,
    clock: createClock(),
    toolVersion: metadata.version,
    onProgress,
  };
}

function wireWork({ environment, signal, runtimes }: Omit<WiringOptions, 'onProgress'>): WorkPorts {
  const remote = wireRemoteFiles({ environment, signal });
  const runtimeOf = wireRuntimes({ environment, signal }, runtimes);
  return {
    files: wireArtifactFiles({ remote, signal }),
    data: createDataSource({ remote, signal }),
    runtimeOf,
    benchmark: createBenchmark({ runtimeOf, signal }),
    metrics: wireMetricPrograms({ signal }),
  };
}

/** What this machine measured earlier. */
export function wireEarlier(environment: NodeJS.ProcessEnv): EarlierCertificates {
  return keepCertificates(join(findCacheFolder(environment), 'certificates'), programDigest());
}
