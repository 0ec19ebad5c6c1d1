import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { scrubEnvironment } from '../../system/launch-command.ts';
import { findFreePorts, LOOPBACK } from './free-ports.ts';
import { LogTail } from './log-tail.ts';
import { fillPlaces, portNames } from './placeholders.ts';
import { type Readiness, type StartedServer, waitUntilReady } from './readiness.ts';
import { launchServer, type ServerProcess } from './server-process.ts';
import { ServerReaper } from './server-reaper.ts';

export interface ServerStart {
  /** The program and its arguments, with `{port}`, `{port:word}` and `{threads}` in them. */
  readonly command: readonly string[];
  /** Absolute. */
  readonly cwd: string;
  /** Absolute: a folder of ours, for its home, its temporary files and the mark of its reaper. */
  readonly place: string;
  /** Added to PATH and the like; with placeholders too. No token of ours is ever among what it inherits. */
  readonly variables: Readonly<Record<string, string>>;
  /** The same, for what the port is only known by then. */
  readonly variablesOf: (port: number) => Readonly<Record<string, string>>;
  readonly threads: number;
  readonly ready: Readiness;
}

/** A server that answers. Disposal ends it with all that it has started. */
export interface RunningServer extends StartedServer, AsyncDisposable {
  readonly pid: number;
  /** The mark that all its processes have in their environment. */
  readonly mark: string;
}

/** A port may be taken between the moment that it was found free and that at which the server asks for it. */
const ATTEMPTS = 3;

/** Starts a server on free ports of the loopback interface and waits until it is ready. Throws an Error that says why it is not. */
export async function startServer(start: ServerStart): Promise<RunningServer> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startOnce(start);
    } catch (error) {
      const isTaken = error instanceof Error && /address already in use|EADDRINUSE/iu.test(error.message);
      if (!isTaken || attempt === ATTEMPTS) throw error;
    }
  }
}

async function startOnce(start: ServerStart): Promise<RunningServer> {
  const names = portNames([...start.command, ...Object.values(start.variables)]);
  const [port = 0, ...others] = await findFreePorts(1 + names.length);
  const places = { port, others: new Map(names.map((name, at) => [name, others[at] ?? 0])), threads: start.threads };
  const mark = randomUUID();
  const reaper = await ServerReaper.start(mark, start.place);
  const endAll = async (server?: ServerProcess): Promise<void> => {
    await server?.end();
    await reaper.end();
  };
  let server: ServerProcess | undefined;
  try {
    const tail = new LogTail();
    server = await launch(start, { mark, ...places });
    reaper.watch(server.pid);
    tail.keep(server.child.stdout);
    tail.keep(server.child.stderr);
    const end = watchEnd(server.child);
    const running: RunningServer = {
      origin: `http://${LOOPBACK}:${port}`,
      pid: server.pid,
      mark,
      endedBy: () => (end.how === null ? null : `The server ${end.how}.${tail.told()}`),
      told: () => tail.told(),
      [Symbol.asyncDispose]: () => endAll(server),
    };
    await waitUntilReady(running, start.ready);
    return running;
  } catch (error) {
    await endAll(server);
    throw error;
  }
}

interface Launch {
  readonly mark: string;
  readonly port: number;
  readonly others: ReadonlyMap<string, number>;
  readonly threads: number;
}

async function launch(start: ServerStart, { mark, ...places }: Launch): Promise<ServerProcess> {
  const [home, temporary] = [join(start.place, 'home'), join(start.place, 'tmp')];
  for (const folder of [home, temporary]) await mkdir(folder, { recursive: true });
  const fill = (text: string): string => fillPlaces(text, places);
  const own = Object.entries(start.variables).map(([name, text]) => [name, fill(text)] as const);
  const { NODE_COMPILE_CACHE: _cache, NODE_DISABLE_COMPILE_CACHE: _off, ...inherited } = scrubEnvironment(process.env);
  const variables = {
    ...inherited,
    HOME: home,
    TMPDIR: temporary,
    HOST: LOOPBACK,
    PORT: String(places.port),
    ...start.variablesOf(places.port),
    ...Object.fromEntries(own),
  };
  return launchServer({ command: start.command.map(fill), cwd: start.cwd, place: start.place, variables, mark });
}

interface End {
  how: string | null;
}

function watchEnd(child: ChildProcess): End {
  const end: End = { how: null };
  child.once('exit', (code, signal) => {
    end.how = signal === null ? `ended with exit code ${code}` : `was ended by ${signal}`;
  });
  return end;
}
