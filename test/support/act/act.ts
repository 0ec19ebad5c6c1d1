import { spawn, spawnSync } from 'node:child_process';
import { dirname, delimiter, join } from 'node:path';

const ACT = 'github.com/nektos/act@v0.2.89';
const BUILT = join(import.meta.dirname, '../../../node_modules/.cache/act');

/** act of this machine, or as Go fetches and builds it, once. null where neither can be had. */
export function findAct(): string | null {
  const works = (command: string, args: readonly string[], env = process.env): boolean =>
    spawnSync(command, args, { env }).status === 0;
  if (works('act', ['--version'])) return 'act';
  const own = join(BUILT, 'act');
  const isThere = works(own, ['--version']) || works('go', ['install', ACT], { ...process.env, GOBIN: BUILT });
  return isThere ? own : null;
}

export interface ActRequest {
  readonly event: string;
  readonly flags: readonly string[];
  /** Folder for all that act keeps. */
  readonly scratch: string;
  readonly workspace: string;
}

export interface ActResult {
  readonly exitCode: number | null;
  /** The jobs that ran, by their names in the list of checks. */
  readonly jobs: Readonly<Record<string, string>>;
  /** Every line that a job wrote, behind the job's name. */
  readonly log: string;
}

/** Runs the jobs of a workflow with this machine as the runner. A job that is skipped does not stand among the jobs. */
export async function runAct(act: string, request: ActRequest): Promise<ActResult> {
  const child = spawn(act, [request.event, '--json', ...request.flags], {
    cwd: request.workspace,
    env: {
      ...process.env,
      PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
      XDG_CONFIG_HOME: request.scratch,
      XDG_CACHE_HOME: request.scratch,
      // The local GitHub keeps the ids of pushed commits in UTC alone.
      TZ: 'UTC',
      GIT_TERMINAL_PROMPT: '0',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const parts: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => parts.push(part));
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const lines = Buffer.concat(parts).toString().split('\n').map(parseLine);
  const results = lines.flatMap(({ job, jobResult }) => (jobResult === undefined ? [] : [[job, jobResult] as const]));
  return {
    exitCode,
    jobs: Object.fromEntries(results),
    log: lines.map(({ job, msg }) => (job === '' ? msg : `[${job}] ${msg}`)).join('\n'),
  };
}

interface Line {
  readonly job: string;
  readonly msg: string;
  readonly jobResult?: string;
}

function parseLine(text: string): Line {
  if (!text.startsWith('{"')) return { job: '', msg: text };
  const { job = '', msg = '', jobResult } = JSON.parse(text) as Partial<Line>;
  return { job: nameCheck(job), msg: msg.trimEnd(), ...(jobResult === undefined ? {} : { jobResult }) };
}

/** `workflow/job` as `job`; `job/called workflow/called job` as `job / called job`. */
function nameCheck(job: string): string {
  const [first = '', second = '', third] = job.split('/').map((part) => part.trim());
  return third === undefined ? second : `${first} / ${third}`;
}
