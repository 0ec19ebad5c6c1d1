import { AppError } from '../../domain/error.ts';
import type { Platform } from '../../domain/platforms/platform.ts';
import { platformNamed, platformsWithApi } from '../../domain/platforms/platforms.ts';
import { compareObjects, type ObjectReality } from '../../domain/platforms/reality/compare-objects.ts';
import { quoteText } from '../../domain/quote-text.ts';
import type { Cluster } from '../ports/cluster.ts';
import { renderPlatforms, type RenderPorts, type RenderRequest } from './render-platforms.ts';

export interface RealityPorts extends RenderPorts {
  readonly cluster: Cluster;
}

export interface RealityRequest extends Omit<RenderRequest, 'platform'> {
  readonly platform: string;
}

export interface Reality {
  /** What was rendered. */
  readonly wanted: readonly object[];
  readonly namespace: string;
  readonly resources: NonNullable<Platform['resources']>;
  readonly objects: readonly ObjectReality[];
}

const LABEL = 'app.kubernetes.io/managed-by=seatrial';

/** What an environment's platform has, against what is rendered for it. Throws AppError where it has no API, or cannot be asked. */
export async function readReality(ports: RealityPorts, request: RealityRequest): Promise<Reality> {
  const { resources } = platformNamed(request.platform) ?? {};
  if (resources === undefined) throw noApi(request.platform);
  const [rendered] = await renderPlatforms(ports, request);
  const { documents: wanted = [], settings } = rendered ?? {};
  const namespace = settings?.namespace ?? '';
  const found = await ports.cluster.list(Object.values(resources), { namespace, label: LABEL });
  return { wanted, namespace, resources, objects: compareObjects(wanted, found, request.environment) };
}

function noApi(platform: string): AppError {
  return new AppError({
    code: 'usage',
    reason: 'platform-without-api',
    message: `${quoteText(platform)} is no platform that has an API to ask.`,
    hint: `Name ${platformsWithApi().join(' or ')}. What is rendered for others is a file: seatrial render --out rendered --check compares it.`,
  });
}
