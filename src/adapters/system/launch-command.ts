import { delimiter, isAbsolute } from 'node:path';

/** What a child needs to run at all, and where it finds what Node has compiled of it. Everything else, tokens above all, stays with us. */
const INHERITED_VARIABLES = [
  'PATH',
  'LANG',
  'LC_ALL',
  'TZ',
  'TMPDIR',
  'TEMP',
  'TMP',
  'LD_LIBRARY_PATH',
  'DYLD_LIBRARY_PATH',
  'SystemRoot',
  'windir',
  'NODE_COMPILE_CACHE',
  'NODE_DISABLE_COMPILE_CACHE',
] as const;

export function scrubEnvironment(environment: NodeJS.ProcessEnv): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const name of INHERITED_VARIABLES) {
    const value = PATHS.includes(name) ? absoluteFolders(environment[name]) : environment[name];
    if (value !== undefined) kept[name] = value;
  }
  return kept;
}

const PATHS: readonly string[] = ['PATH', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH'];

/** An empty folder or a relative one, such as a colon too many leaves, is where the child runs: anybody may have put a library there. */
function absoluteFolders(folders = ''): string | undefined {
  const absolute = folders.split(delimiter).filter((folder) => isAbsolute(folder));
  return absolute.length === 0 ? undefined : absolute.join(delimiter);
}

export interface LaunchRequest {
  readonly nodeFlags: readonly string[];
  readonly memoryBytes: number;
}

export interface LaunchCommand {
  readonly path: string;
  readonly args: readonly string[];
}

/** Node, V8 and their threads reserve writable memory that never becomes resident. */
const UNTOUCHED_MEMORY_BYTES = 768 * 2 ** 20;

/**
 * The shell sets what Node cannot: no core dump, a hard cap on private writable memory (RLIMIT_DATA; RLIMIT_AS would
 * also count what V8 merely reserves), and death with the parent, which a child that is inside a native call could
 * not notice itself. A limit that the platform lacks is passed over: the parent watches as well.
 */
function launchScript(memoryBytes: number): string {
  return [
    'ulimit -c 0 2>/dev/null',
    limitMemory(memoryBytes),
    `if ${ENDS_WITH_PARENT}; then exec setpriv --pdeathsig KILL "$0" "$@"; fi`,
    'exec "$0" "$@"',
  ].join('\n');
}

const ENDS_WITH_PARENT = 'setpriv --pdeathsig KILL true 2>/dev/null';

function limitMemory(memoryBytes: number): string {
  return `ulimit -d ${Math.ceil((memoryBytes + UNTOUCHED_MEMORY_BYTES) / 1024)} 2>/dev/null`;
}

/** Prints what of a launch holds on this system: the limit of memory in KiB or a word, and on a second line `ends` where it ends with its parent. */
export const PROBE_SCRIPT = [limitMemory(2 ** 30), 'ulimit -d', `if ${ENDS_WITH_PARENT}; then echo ends; fi`].join(
  '\n',
);

export function launchCommand(request: LaunchRequest): LaunchCommand {
  if (process.platform === 'win32') return { path: process.execPath, args: request.nodeFlags };
  return { path: '/bin/sh', args: ['-c', launchScript(request.memoryBytes), process.execPath, ...request.nodeFlags] };
}
