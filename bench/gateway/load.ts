import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Of one run of the client: requests a second, and latencies in microseconds. */
export interface LoadFigures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
}

export interface LoadRequest {
  readonly url: string;
  readonly body: string;
  readonly connections: number;
  readonly seconds: number;
  /** How many different units there are. */
  readonly units?: number;
}

/** `wrk` as its script prints: requests a second, p50, p99 and failures. Another unit for each request. */
const SCRIPT = `
local body, units
function init(args)
  units = tonumber(args[2])
  local file = io.open(args[1]); body = file:read("*a"); file:close()
  math.randomseed(os.time())
end
function request()
  local unit = tostring(math.random(1, units))
  return wrk.format("POST", nil, { ["content-type"] = "application/json", ["x-unit-id"] = unit }, body)
end
function done(summary, latency)
  local e = summary.errors
  io.write(string.format("FIGURES %.1f %.0f %.0f %d\\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50), latency:percentile(99), e.status + e.connect + e.read + e.write + e.timeout))
end
`;

/** Whether the client is on this machine. */
export function hasLoadClient(): boolean {
  return spawnSync('wrk', ['-v'], { stdio: 'ignore' }).error === undefined;
}

/** One closed-loop run: every connection asks again as soon as it is answered. */
export function load(request: LoadRequest): LoadFigures {
  using client = clientOf(request);
  const { stdout, stderr } = spawnSync('wrk', client.args, { encoding: 'utf8' });
  return figuresOf(stdout, stderr);
}

/** The same, while this process goes on. */
export async function loadAside(request: LoadRequest): Promise<LoadFigures> {
  using client = clientOf(request);
  const { stdout, stderr } = await promisify(execFile)('wrk', client.args);
  return figuresOf(stdout, stderr);
}

const MANY_UNITS = 1e9;

function clientOf({ url, body, connections, seconds, units = MANY_UNITS }: LoadRequest) {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-load-'));
  const [script, file] = [join(folder, 'post.lua'), join(folder, 'body.json')];
  writeFileSync(script, SCRIPT);
  writeFileSync(file, body);
  const args = ['-t1', `-c${connections}`, `-d${seconds}s`, '-s', script, url, '--', file, String(units)];
  return { args, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

function figuresOf(stdout: string, stderr: string): LoadFigures {
  const [, perSecond, p50, p99, failed] = /FIGURES (\S+) (\S+) (\S+) (\S+)/.exec(stdout) ?? [];
  if (failed === undefined) throw new Error(`wrk failed: ${stdout}${stderr}`);
  return { perSecond: Number(perSecond), p50: Number(p50), p99: Number(p99), failed: Number(failed) };
}
