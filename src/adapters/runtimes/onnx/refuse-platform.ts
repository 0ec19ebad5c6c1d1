import { AppError } from '../../../domain/error.ts';
import { isRecord } from '../../system/process-messages.ts';
import runtimeFiles from './runtime-files.json' with { type: 'json' };

/** The oldest C library whose symbols the Linux builds ask for. */
const LEAST_GLIBC = [2, 28] as const;

export interface System {
  /** As `process.platform` has it. */
  readonly platform: string;
  /** As `process.arch` has it. */
  readonly arch: string;
  /** Version of glibc; null on a Linux without it, and elsewhere. */
  readonly glibc: string | null;
}

/** The system that this process runs on. */
export function readSystem(): System {
  return { platform: process.platform, arch: process.arch, glibc: readGlibc() };
}

/** Why ONNX Runtime cannot run there, before its loader fails with words about symbols; null where it can. */
export function refusePlatform({ platform, arch, glibc }: System): AppError | null {
  const name = `${platform}-${arch}`;
  if (!Object.hasOwn(runtimeFiles.platforms, name)) return missing(`ONNX Runtime has no build for ${name}.`);
  if (platform !== 'linux') return null;
  if (glibc === null)
    return missing('ONNX Runtime has no build for a Linux with musl instead of glibc, such as Alpine.');
  if (isOlder(glibc))
    return missing(`ONNX Runtime needs glibc ${LEAST_GLIBC.join('.')} or newer; this machine has ${glibc}.`);
  return null;
}

function isOlder(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major < LEAST_GLIBC[0] || (major === LEAST_GLIBC[0] && minor < LEAST_GLIBC[1]);
}

function missing(message: string): AppError {
  return new AppError({
    code: 'runtime-missing',
    reason: 'platform',
    message,
    hint: `Run Seatrial on ${SYSTEMS}.`,
  });
}

/** For hints. */
export const SYSTEMS = `Linux with glibc ${LEAST_GLIBC.join('.')} or newer (Ubuntu 20.04, Debian 10, RHEL 8), macOS on arm64, or Windows`;

function readGlibc(): string | null {
  if (process.platform !== 'linux') return null;
  // Without it, the report looks up the names of open connections.
  Reflect.set(process.report, 'excludeNetwork', true);
  const report: unknown = process.report.getReport();
  const header = isRecord(report) ? report['header'] : null;
  const version = isRecord(header) ? header['glibcVersionRuntime'] : undefined;
  return typeof version === 'string' ? version : null;
}
