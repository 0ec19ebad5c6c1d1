import { openReloaded } from '../adapters/gateway/reloaded.ts';
import { readTlsFiles, type TlsFiles } from '../adapters/gateway/tls-files.ts';
import type { AppErrorDetails } from '../domain/error.ts';
import type { ReloadState } from '../usecases/gateway/gateway-state.ts';
import type { TlsMaterial } from '../usecases/gateway/tls-material.ts';

export type { TlsFiles };

export interface GatewayTlsOptions {
  readonly files: TlsFiles;
  readonly onChange: () => void;
  /** Once for each; what was read before holds on. */
  readonly onProblem: (problem: AppErrorDetails) => void;
  /** Between looks. */
  readonly pollMs?: number;
}

/** Certificate and key as their files say now. */
export interface GatewayTls extends AsyncDisposable {
  readonly current: () => TlsMaterial;
  /** Calls whenever they change. */
  readonly follow: (changed: (material: TlsMaterial) => void) => void;
  state(): ReloadState;
}

/** Throws AppError where they cannot be used. */
export async function openGatewayTls({ files, onChange, onProblem, pollMs }: GatewayTlsOptions): Promise<GatewayTls> {
  const followers: ((material: TlsMaterial) => void)[] = [];
  const reloaded = await openReloaded<TlsMaterial>({
    read: () => readTlsFiles(files),
    onChange: (material) => {
      for (const follow of followers) follow(material);
      onChange();
    },
    onProblem,
    now: () => new Date().toISOString(),
    pollMs,
  });
  return {
    current: () => reloaded.current(),
    follow: (changed) => void followers.push(changed),
    state: () => reloaded.state(),
    [Symbol.asyncDispose]: () => reloaded[Symbol.asyncDispose](),
  };
}
