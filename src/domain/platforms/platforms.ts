import { ENVOY_PLATFORM } from './envoy.ts';
import { HAPROXY_PLATFORM } from './haproxy.ts';
import { ISTIO } from './istio.ts';
import { KSERVE } from './kserve.ts';
import { KUBERNETES } from './kubernetes.ts';
import { NGINX_PLATFORM } from './nginx.ts';
import type { Platform } from './platform.ts';
import { PROMETHEUS_OPERATOR } from './prometheus-operator.ts';
import { PROMETHEUS } from './prometheus.ts';

/** Every platform that can be rendered for. */
export const PLATFORMS = [
  NGINX_PLATFORM,
  ENVOY_PLATFORM,
  HAPROXY_PLATFORM,
  KUBERNETES,
  ISTIO,
  KSERVE,
  PROMETHEUS,
  PROMETHEUS_OPERATOR,
] as const satisfies readonly Platform[];

/** null where there is none. */
export function platformNamed(name: string): Platform | null {
  return PLATFORMS.find((platform) => platform.name === name) ?? null;
}

/** Those that can be asked what they have. */
export function platformsWithApi(): readonly string[] {
  const all: readonly Platform[] = PLATFORMS;
  return all.filter(({ resources }) => resources !== undefined).map(({ name }) => name);
}
