/** Entry of the process that runs one program and reads what it prints. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, open } from 'node:fs/promises';
import { join } from 'node:path';
import { scrubEnvironment } from '../../system/launch-command.ts';
import { serveRequests } from '../../system/serve-requests.ts';
import { trusted } from '../../system/trusted.ts';
import { LogTail } from '../server/log-tail.ts';
import { MARK, ServerReaper } from '../server/server-reaper.ts';
import { FILES_FOLDER, ROWS_FILE } from './lay-program.ts';
import type { MetricAnswer, MetricTask } from './metric-messages.ts';
import { type PrintedFault, PrintedNumbers } from './printed-numbers.ts';

serveRequests({ run: async (payload) => runProgram(trusted<MetricTask>(payload)) });

async function runProgram(task: MetricTask): Promise<MetricAnswer> {
  const mark = randomUUID();
  const reaper = await ServerReaper.start(mark, task.place);
  try {
    return await runMarked(task, mark, reaper);
  } finally {
    await reaper.end();
  }
}

async function runMarked(task: MetricTask, mark: string, reaper: ServerReaper): Promise<MetricAnswer> {
  const [program = ''] = task.command;
  const printed = new PrintedNumbers(task.answers, task.range);
  const tail = new LogTail();
  const fault = (found: PrintedFault): MetricAnswer => ({
    kind: 'fault',
    ...found,
    printed: printed.printed,
    wrote: tail.told(),
  });
  const child = await launch(task, mark).catch((error: unknown) => String(error));
  if (typeof child === 'string') return fault({ fault: 'not-started', said: `${program}: ${child}` });
  if (child.pid !== undefined) reaper.watch(child.pid);
  tail.keep(child.stderr);
  const found = await readNumbers(child, printed, reaper);
  if (found !== null) return fault(found);
  const numbers = printed.finish();
  if (numbers instanceof Float64Array) return { kind: 'numbers', numbers };
  return fault(numbers);
}

/** Until it has ended, or has printed what ends it; what it started and left has ended, too. */
async function readNumbers(
  child: ChildProcess,
  printed: PrintedNumbers,
  reaper: ServerReaper,
): Promise<PrintedFault | null> {
  let found: PrintedFault | null = null;
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    if (found !== null) return;
    found = printed.add(text);
    if (found !== null) void reaper.end();
  });
  const closed = once(child, 'close');
  const [code, signal] = trusted<[number | null, NodeJS.Signals | null]>(await once(child, 'exit'));
  await reaper.end();
  await closed;
  if (found !== null || code === 0) return found;
  return { fault: 'ended', said: signal === null ? `with exit code ${code}` : `by ${signal}` };
}

async function launch({ command, place }: MetricTask, mark: string): Promise<ChildProcess> {
  const [home, temporary] = [join(place, 'home'), join(place, 'tmp')];
  for (const folder of [home, temporary]) await mkdir(folder, { recursive: true });
  await using rows = await open(join(place, ROWS_FILE), 'r');
  const { NODE_COMPILE_CACHE: _cache, NODE_DISABLE_COMPILE_CACHE: _off, ...inherited } = scrubEnvironment(process.env);
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    cwd: join(place, FILES_FOLDER),
    detached: true,
    stdio: [rows.fd, 'pipe', 'pipe'],
    // The same order of sets and dictionaries each time, and text as it is whatever the language of the machine.
    env: { ...inherited, HOME: home, TMPDIR: temporary, PYTHONHASHSEED: '0', PYTHONUTF8: '1', [MARK]: mark },
  });
  await once(child, 'spawn');
  return child;
}
