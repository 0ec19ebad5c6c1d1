import { readFileSync } from 'node:fs';
import { arch, cpus, release, totalmem, type } from 'node:os';
import type { EnvironmentFingerprint, RuntimeIdentity } from '../../contract/generated/types.ts';
import { readIsolation } from './isolation.ts';

/** The flags of an x86 or Arm processor that decide which kernels a runtime chooses. */
const VECTOR_FLAGS = /^(sse4_2|avx|avx2|fma|f16c|avx512\w*|avx_vnni\w*|amx_\w+|asimd\w*|sve\w*|sme\w*|i8mm|bf16)$/;

/** What of this machine can change a measurement. `variables` are those of the process, for the labels of a runner. */
export function readEnvironment(runtime: RuntimeIdentity, variables: NodeJS.ProcessEnv): EnvironmentFingerprint {
  const processors = cpus();
  const flags = readCpuFlags();
  return {
    cpu: processors[0]?.model.trim() ?? 'unknown',
    cores: Math.max(1, processors.length),
    memoryBytes: totalmem(),
    os: `${type()} ${release()}`,
    arch: arch(),
    ...(flags === null ? {} : { hypervisor: flags.includes('hypervisor') }),
    ...(flags === null ? {} : { cpuFlags: flags.filter((flag) => VECTOR_FLAGS.test(flag)).sort() }),
    node: process.versions.node,
    runtime,
    runner: describeRunner(variables),
    isolation: readIsolation(variables),
  };
}

/** null where the system does not list them. */
function readCpuFlags(): readonly string[] | null {
  if (process.platform !== 'linux') return null;
  return parseCpuFlags(readCpuInfo());
}

/** The flags of the first processor in /proc/cpuinfo; null when there is no such line. */
export function parseCpuFlags(cpuinfo: string): readonly string[] | null {
  const line = /^(?:flags|Features)\s*:(.*)$/m.exec(cpuinfo)?.[1];
  return line === undefined ? null : [...new Set(line.trim().split(/\s+/))];
}

function readCpuInfo(): string {
  try {
    return readFileSync('/proc/cpuinfo', 'utf8');
  } catch {
    // A container may hide it; the fingerprint then says less.
    return '';
  }
}

/** Label and image of a GitHub runner, for instance `GitHub Actions 3 (Linux X64, ubuntu24 20260105.1)`; null elsewhere. */
export function describeRunner(variables: NodeJS.ProcessEnv): string | null {
  const { RUNNER_NAME, RUNNER_ENVIRONMENT, RUNNER_OS, RUNNER_ARCH, ImageOS, ImageVersion } = variables;
  const name = RUNNER_NAME ?? RUNNER_ENVIRONMENT;
  if (name === undefined) return null;
  const system = joinKnown([RUNNER_OS, RUNNER_ARCH]);
  const details = [system, joinKnown([ImageOS, ImageVersion])].filter((part) => part !== '').join(', ');
  return details === '' ? name : `${name} (${details})`;
}

function joinKnown(parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(' ');
}
