import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDataSource } from '../../../src/adapters/data/data-source.ts';
import { fetchVerifiedFile } from '../../../src/adapters/system/fetch-file.ts';
import { createRegistryFolder } from '../../../src/adapters/system/registry-folder.ts';
import { schedule } from '../../../src/adapters/gateway/schedule.ts';
import type { Deployment } from '../../../src/contract/generated/types.ts';
import { formatDeployment } from '../../../src/contract/format-deployment.ts';
import { sha256 } from '../../../src/contract/sha256.ts';
import { AppError } from '../../../src/domain/error.ts';
import type { FollowEvent, FollowPorts } from '../../../src/usecases/gateway/apply-deployments.ts';
import type { ServedRegistry } from '../../../src/usecases/gateway/find-version.ts';

export const EXAMPLES = join(import.meta.dirname, '../../../examples/registry');

/** Versions of the example registry, with the digests that their manifests declare. */
export const INCOME = {
  '1.0.0': '1de6d3ce0f5166a6085ba2007f764601c0192967132fcafa6c2dcbaf50fb87f8',
  '1.1.0': '9a4a83678c6306ef5e7e0cd2efb4c8689e598049180329eafe45455717133ee1',
} as const;

export function deployment(change: Partial<Deployment> = {}): Deployment {
  return {
    apiVersion: 'seatrial/v1',
    kind: 'Deployment',
    model: 'income-band',
    environment: 'production',
    revision: 1,
    production: { version: '1.0.0', sha256: INCOME['1.0.0'] },
    fallback: null,
    liveTest: null,
    hold: null,
    ...change,
  };
}

/** A registry in a folder as a gateway reads it, without a way to files elsewhere. */
export function servedRegistry(root: string, modelsFolder = 'models'): ServedRegistry {
  const remote = {
    fetch: async () => {
      throw new AppError({ code: 'download-failed', message: 'Nothing is fetched here.' });
    },
  };
  return {
    root,
    modelsFolder,
    registry: createRegistryFolder(root),
    files: {
      fetch: async ({ name, sizeBytes: size, ...file }) => ({
        name,
        ...(await fetchVerifiedFile({ ...file, size, links: 'refused', remote })),
      }),
    },
    data: createDataSource({ remote }),
    hash: sha256,
  };
}

export interface DeploymentFolder extends AsyncDisposable {
  readonly folder: string;
  write(file: Deployment | string, model?: string): Promise<void>;
  remove(model: string): Promise<void>;
}

export async function deploymentFolder(...files: readonly Deployment[]): Promise<DeploymentFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'seatrial-deployments-'));
  await mkdir(join(folder, 'production'));
  const pathOf = (model: string): string => join(folder, 'production', `${model}.yaml`);
  const written: DeploymentFolder = {
    folder,
    write: (file, model = typeof file === 'string' ? 'income-band' : file.model) =>
      writeFile(pathOf(model), typeof file === 'string' ? file : formatDeployment(file)),
    remove: (model) => rm(pathOf(model)),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
  for (const file of files) await written.write(file);
  return written;
}

/** Ports of a follower over a real clock, with what it told. */
export function followPorts(ports: Pick<FollowPorts, 'source' | 'registry' | 'host'>) {
  const told: FollowEvent[] = [];
  const tell = (event: FollowEvent): void => void told.push(event);
  return { told, ports: { ...ports, tell, schedule, now: () => new Date().toISOString() } satisfies FollowPorts };
}
