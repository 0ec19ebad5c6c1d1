import { readAccessFile, type Access } from '../adapters/gateway/access-file.ts';
import { createRemoteKeys, type IssuerKeys } from '../adapters/gateway/issuer-keys.ts';
import { openReloaded } from '../adapters/gateway/reloaded.ts';
import type { AppErrorDetails } from '../domain/error.ts';
import type { AccessControl } from '../usecases/gateway/access-control.ts';
import type { ReloadState } from '../usecases/gateway/gateway-state.ts';

export interface GatewayAccessOptions {
  readonly path: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly onChange: () => void;
  /** Once for each; what was read before holds on. */
  readonly onProblem: (problem: AppErrorDetails) => void;
  /** Between looks. */
  readonly pollMs?: number;
}

/** Who may ask, as the access file says now. */
export interface GatewayAccess extends AsyncDisposable {
  readonly control: AccessControl;
  hasAdmin(): boolean;
  hasCertificates(): boolean;
  state(): ReloadState;
}

/** Throws AppError where the file cannot be used: nobody is let in by a guess. */
export async function openGatewayAccess(options: GatewayAccessOptions): Promise<GatewayAccess> {
  const { path, environment, onChange, onProblem, pollMs } = options;
  const remote = new Map<string, IssuerKeys>();
  const remoteKeys = (url: string): IssuerKeys => {
    const known = remote.get(url);
    if (known !== undefined) return known;
    const keys = createRemoteKeys(url, { tickMs: () => performance.now(), onProblem });
    remote.set(url, keys);
    // Who asks first need not wait for them; where they cannot be had, that is told now.
    void keys.keys();
    return keys;
  };
  const reloaded = await openReloaded<Access>({
    read: () => readAccessFile({ path, environment, remoteKeys, nowMs: Date.now }),
    onChange,
    onProblem,
    now: () => new Date().toISOString(),
    pollMs,
  });
  return {
    control: { identify: (shown) => reloaded.current().control.identify(shown) },
    hasCertificates: () => reloaded.current().hasCertificates,
    hasAdmin: () => reloaded.current().hasAdmin,
    state: () => reloaded.state(),
    [Symbol.asyncDispose]: () => reloaded[Symbol.asyncDispose](),
  };
}
