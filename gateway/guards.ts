import { type GatewayAccess, openGatewayAccess } from '../src/wiring/gateway-access.ts';
import { type GatewayTls, openGatewayTls, type TlsFiles } from '../src/wiring/gateway-tls.ts';
import type { GatewayEvent } from '../src/wiring/gateway.ts';
import type { AccessControl } from '../src/usecases/gateway/access-control.ts';
import type { ReloadState } from '../src/usecases/gateway/gateway-state.ts';
import type { ServerTls } from './create-server.ts';
import { exposureRemarks, isLoopback } from './exposure.ts';

export interface GuardOptions {
  readonly environment: NodeJS.ProcessEnv;
  /** Of the file that says who may ask what; null: everybody may ask all. */
  readonly accessFile: string | null;
  /** Files by which all ports are encrypted; null: none is. */
  readonly tls: TlsOptions | null;
  readonly dataHost: string;
  readonly adminHost: string;
  readonly tell: (event: GatewayEvent) => void;
}

/** Paths of PEM, read again when they change. */
export interface TlsOptions extends TlsFiles {
  /** Whether who has no client certificate is turned away where it connects. */
  readonly isClientRequired: boolean;
}

/** What stands before all ports. */
export interface Guards extends AsyncDisposable {
  /** null: everybody may ask all. */
  readonly access: AccessControl | null;
  /** null: whoever reaches the admin port may do all. */
  readonly adminAccess: () => AccessControl | null;
  /** null: nothing is encrypted. */
  readonly tls: ServerTls | null;
  readonly reloaded: () => Readonly<Record<string, ReloadState>>;
}

/** Throws AppError where a file cannot be used, or the admin port would be open to those who are far. */
export async function openGuards(options: GuardOptions): Promise<Guards> {
  const { accessFile, dataHost, adminHost, tell } = options;
  await using resources = new AsyncDisposableStack();
  const access = accessFile === null ? null : resources.use(await openAccess(accessFile, options));
  const tls = options.tls === null ? null : resources.use(await openTls(options.tls, options));
  const isClientRequired = options.tls?.isClientRequired ?? false;
  const hasAdmin = access?.hasAdmin() ?? false;
  const exposure = { dataHost, adminHost, hasAccess: access !== null, hasAdmin, hasTls: tls !== null };
  if (access?.hasCertificates() === true && (options.tls?.clientAuthorities ?? null) === null)
    tell({ kind: 'remark', message: UNKNOWN_CERTIFICATES });
  for (const message of exposureRemarks(exposure)) tell({ kind: 'remark', message });
  const owned = resources.move();
  return {
    access: access?.control ?? null,
    // An access file that lets nobody in opens nothing to those who are far.
    adminAccess: () => (access !== null && (access.hasAdmin() || !isLoopback(adminHost)) ? access.control : null),
    tls: tls && { current: tls.current, follow: tls.follow, isClientRequired },
    reloaded: () => ({ ...(access && { access: access.state() }), ...(tls && { tls: tls.state() }) }),
    [Symbol.asyncDispose]: () => owned.disposeAsync(),
  };
}

const UNKNOWN_CERTIFICATES =
  'The access file knows somebody by a certificate, and no client is asked for one: --tls-client-ca names whose are believed.';

function openAccess(path: string, { environment, tell }: GuardOptions): Promise<GatewayAccess> {
  return openGatewayAccess({ path, environment, ...toldOf('access', tell) });
}

function openTls(files: TlsFiles, { tell }: GuardOptions): Promise<GatewayTls> {
  return openGatewayTls({ files, ...toldOf('tls', tell) });
}

function toldOf(
  what: 'access' | 'tls',
  tell: GuardOptions['tell'],
): Pick<Parameters<typeof openGatewayTls>[0], 'onChange' | 'onProblem'> {
  return {
    onChange: () => tell({ kind: 'reloaded', what }),
    onProblem: (problem) => tell({ kind: 'reload-refused', what, problem }),
  };
}
