/** Drives the real use cases through all orders of small worlds. `npm run explore -- [orders per world] [seed]` */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { exploreAll, exploreRandomly, type Violation } from '../test/explorer/explore.ts';
import { remembering } from '../test/explorer/remembering.ts';
import { buildScenarios } from '../test/explorer/scenarios.ts';

const WORKERS = 2;
const WALKS = 800;
/** Two bots that may each interrupt the other once show nearly every fault of two; the walks go beyond. */
const PREEMPTIONS = 2;

interface Task {
  readonly worker: number;
  readonly limit: number;
  readonly seed: number;
}

interface Report {
  readonly interleavings: number;
  readonly line: string;
  readonly violation: Violation | null;
}

if (isMainThread) process.exitCode = await main();
else await work(workerData as Task);

async function main(): Promise<number> {
  const [limit = 15_000, seed = 20_260_503] = process.argv.slice(2).map(Number);
  const results = Array.from({ length: WORKERS }, (_, worker) => runWorker({ worker, limit, seed }));
  const reports = (await Promise.all(results)).flat();
  const total = reports.reduce((sum, { interleavings }) => sum + interleavings, 0);
  const violations = reports.filter(({ violation }) => violation !== null).length;
  console.log(`${total} interleavings in ${reports.length} worlds, ${violations} violations.`);
  return violations === 0 ? 0 : 1;
}

function runWorker(task: Task): Promise<readonly Report[]> {
  return new Promise((resolve, reject) => {
    const reports: Report[] = [];
    const worker = new Worker(new URL(import.meta.url), { workerData: task });
    worker.on('message', (report: Report) => {
      reports.push(report);
      console.log(report.line);
    });
    worker.on('error', reject);
    worker.on('exit', () => resolve(reports));
  });
}

async function work({ worker, limit, seed }: Task): Promise<void> {
  const options = remembering();
  const scenarios = (await buildScenarios()).filter((_, index) => index % WORKERS === worker);
  for (const scenario of scenarios) {
    const started = performance.now();
    const systematic = await exploreAll(scenario, options, { limit, bound: PREEMPTIONS });
    const random = await exploreRandomly(scenario, options, { seed, walks: WALKS });
    const violation = systematic.violation ?? random.violation;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    const extent = systematic.complete ? `all orders with at most ${PREEMPTIONS} preemptions` : 'the limit';
    const line = `${scenario.name}: ${systematic.interleavings} interleavings (${extent}, ${systematic.states} states) and ${random.interleavings} walks (seed ${seed}), ${seconds} s`;
    const fault = violation === null ? '' : `\nVIOLATION: ${violation.fault}\n${JSON.stringify(violation, null, 2)}`;
    const interleavings = systematic.interleavings + random.interleavings;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a port of a worker, not a window
    parentPort?.postMessage({ interleavings, line: `${line}${fault}`, violation } satisfies Report);
  }
}
