import { AppError } from '../../domain/error.ts';
import type { Upstream } from '../../contract/parse-upstream.ts';
import type { ServableVersion, ServingHost } from '../../usecases/ports/serving.ts';
import { createUpstreamHost, type UpstreamOptions } from './upstream-host.ts';

export interface HostOptions {
  /** Runs what no upstream does. */
  readonly embedded: ServingHost;
  readonly upstreams: readonly Upstream[];
  readonly limits?: Omit<UpstreamOptions, 'url' | 'hasVersions'>;
}

/** Each version where it was said to run: an upstream of its own, else one of its model, else this process. */
export function createHosts({ embedded, upstreams, limits = {} }: HostOptions): ServingHost {
  const hosts = upstreams.map(({ url, version, ...named }) => ({
    ...named,
    version,
    host: createUpstreamHost({ ...limits, url, hasVersions: version === null }),
  }));
  const hostOf = ({ model, version }: ServableVersion): ServingHost => {
    const own = hosts.filter((one) => one.model === model.name);
    const found = own.find((one) => one.version === version.version) ?? own.find((one) => one.version === null);
    return found?.host ?? embedded;
  };
  return { open: (servable) => hostOf(servable).open(servable) };
}

/** An engine asks servers, and runs nothing: a version without one is refused. */
export function createMissingHost(engine: string): ServingHost {
  const open = async ({ model, version }: ServableVersion): Promise<never> => {
    throw new AppError({
      code: 'usage',
      reason: 'engine-embedded',
      message: `${model.name} ${version.version} has no upstream, and ${engine} runs no models.`,
      hint: 'Name its server with --upstream, or serve without --engine.',
    });
  };
  return { open };
}
