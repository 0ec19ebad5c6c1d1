import { createRegistryFolder } from '../adapters/system/registry-folder.ts';
import { locateShared, openFolder } from '../adapters/system/locate-registry.ts';
import { createKubectl, type KubectlOptions } from '../adapters/platforms/kubectl.ts';
import { openRenderedFolder } from '../adapters/platforms/rendered-folder.ts';
import { sha256 } from '../contract/sha256.ts';
import type { RenderPorts } from '../usecases/platforms/render-platforms.ts';
import type { RealityPorts } from '../usecases/platforms/read-reality.ts';
import type { RenderedFolder } from '../usecases/ports/rendered-folder.ts';
import { wireDeploymentSource } from './deployment-source.ts';

export interface RenderWiringOptions {
  readonly environment: NodeJS.ProcessEnv;
  readonly environmentName: string;
  /** Folder of the registry; null is the one around the current folder. */
  readonly registry: string | null;
  /** As `wireDeploymentSource` takes it. */
  readonly deployments: string | null;
}

export interface RenderWiring extends RenderPorts {
  readonly nowMs: () => number;
  readonly hash: (text: string) => string;
  readonly openFolder: (folder: string) => RenderedFolder;
}

/** Throws AppError where the registry or its deployment files are not there. */
export async function wireRender({ registry, ...options }: RenderWiringOptions): Promise<RenderWiring> {
  const root = registry === null ? locateShared([process.cwd()]) : openFolder(registry).root;
  return {
    registry: { registry: createRegistryFolder(root), hash: sha256 },
    source: await wireDeploymentSource({ ...options, root, pollMs: 0 }),
    nowMs: Date.now,
    hash: sha256,
    openFolder: openRenderedFolder,
  };
}

/** The same, beside the cluster that it is applied to. */
export async function wireReality(
  options: RenderWiringOptions & KubectlOptions,
): Promise<RealityPorts & Pick<RenderWiring, 'nowMs'>> {
  return { ...(await wireRender(options)), cluster: createKubectl(options) };
}
