import { readLedger } from '../../../src/contract/ledger.ts';
import type { Deployment, LedgerEvent, LiveWindow } from '../../../src/contract/generated/types.ts';
import { formatInstant, instantMs } from '../../../src/domain/instant.ts';
import type { TestPolicy } from '../../../src/domain/livetest/test-policy.ts';
import { emptyDeployment } from '../../../src/domain/promotion/state.ts';
import { SENTINEL_ARM } from '../../../src/domain/livetest/arm-name.ts';
import { decideTests, type Turns } from '../../../src/usecases/livetest/decide-tests.ts';
import { zeroOrOne } from '../live-test.ts';
import { certifyInLog } from './certify-in-log.ts';
import { declareLiveTest } from './declare-live-test.ts';
import { fakePorts } from './fake-ports.ts';
import { handleCommand } from './handle-command.ts';
import { reportWindows } from './report-window.ts';
import { addComment, createWorld, intentOf, MODEL, type World } from './world.ts';

const HOUR_MS = 3_600_000;

/** What the arms of a test answer in an hour: how often it is right, and how often it fails. */
export interface Answering {
  readonly right: number;
  readonly errors?: number;
}

export interface HourOfTraffic {
  readonly requests?: number;
  readonly production?: Answering;
  /** Units that a router has sent to each arm, where they are counted. */
  readonly assigned?: Readonly<Record<string, number>>;
  /** How much more often the sentinel is right than production, on the same requests. */
  readonly sentinel?: number;
  /** By version. */
  readonly candidates?: Readonly<Record<string, Answering>>;
}

/** 1.0.0 in production of a model that declares a live test, whose evidence alone promotes. */
export async function testedWorld(over: Partial<TestPolicy> = {}): Promise<World> {
  const world = createWorld();
  declareLiveTest(world, over);
  world.settings = { apiVersion: 'seatrial/v1', kind: 'Settings', environments: { production: {} } };
  await certifyInLog(world);
  await say(world, 'ada', 1, '/promote to=production');
  return world;
}

export async function say(world: World, login: string, thread: number, body: string) {
  return handleCommand(fakePorts(world), intentOf(addComment(world, { login, thread, body })));
}

export function ledgerOf(world: World) {
  const ledger = readLedger(world.files, MODEL);
  const events: readonly LedgerEvent[] = ledger.events.map(({ event }) => event);
  const deployment = ledger.state.deployments['production'] ?? emptyDeployment(MODEL, 'production');
  return { ledger, events, deployment };
}

/** An hour passes, of which the service tells what each arm has answered, by the shares that the deployment file has. */
export async function passHour(world: World, traffic: HourOfTraffic): Promise<void> {
  await passStretches(world, { count: 1, hours: 1 }, traffic);
}

interface Stretches {
  readonly count: number;
  readonly hours: number;
}

/** So many stretches of so many hours each, of which nothing is decided in between. */
export async function passStretches(world: World, { count, hours }: Stretches, traffic: HourOfTraffic): Promise<void> {
  const { deployment } = ledgerOf(world);
  for (let index = 0; index < count; index += 1) {
    const from = world.now;
    world.now = formatInstant(instantMs(from) + hours * HOUR_MS);
    await reportWindows(world, windowsOf(deployment, { from, to: world.now }, traffic));
  }
}

const DAY_OF_STRETCHES: Stretches = { count: 5, hours: 6 };

/** 1.1.0 has become production by its live test, in the shortest time. */
export async function promoteByTest(world: World): Promise<void> {
  await say(world, 'ada', 2, '/promote share=50%');
  await say(world, 'ada', 2, '/promote to=production');
  await passStretches(world, DAY_OF_STRETCHES, { requests: 600_000, candidates: { '1.1.0': { right: 0.93 } } });
  await decideNow(world);
}

export function windowsOf(
  deployment: Deployment,
  { from, to }: Pick<LiveWindow, 'from' | 'to'>,
  traffic: HourOfTraffic,
): readonly LiveWindow[] {
  const { requests = 100_000, production: answering = { right: 0.9 }, candidates: told = {}, assigned } = traffic;
  const candidates = deployment.liveTest?.candidates ?? [];
  const left = candidates.reduce((rest, { share }) => rest - share, 1);
  const arms = [
    ...(deployment.production === null ? [] : [{ ...deployment.production, name: null, share: left, answering }]),
    ...candidates.map((one) => ({ ...one, answering: told[one.version] ?? answering })),
  ];
  const served = arms.map(({ name, version, sha256, share, answering: { right, errors = 0.001 } }): LiveWindow => {
    const own = Math.round(requests * share);
    return {
      apiVersion: 'seatrial/v1',
      kind: 'Window',
      key: `${from}/${name ?? 'production'}`,
      model: MODEL,
      version,
      sha256,
      environment: 'production',
      arm: name,
      from,
      to,
      requests: own,
      errors: Math.round(own * errors),
      over: { p50: Math.round(own * 0.4), p95: Math.round(own * 0.03), p99: Math.round(own * 0.004) },
      latency: null,
      metrics: { accuracy: zeroOrOne(own, right) },
      ...(assigned === undefined
        ? {}
        : { outcomes: outcomesOf(own, assigned[name === null ? 'production' : version] ?? 0) }),
    };
  });
  return [...served, ...sentinelWindows(deployment, { from, to }, traffic)];
}

/** It answers unseen: all that is known are differences on the same requests, of which one in five are not 0. */
function sentinelWindows(
  { sentinel }: Deployment,
  { from, to }: Pick<LiveWindow, 'from' | 'to'>,
  { requests = 100_000, sentinel: better = 0 }: HourOfTraffic,
): readonly LiveWindow[] {
  if (!sentinel) return [];
  const { version, sha256, share } = sentinel;
  const n = Math.round(requests * share);
  const pairs = { accuracy: { n, sum: Math.round(n * better), sumSquares: Math.round(n * 0.2) } };
  const about = { model: MODEL, version, sha256, environment: 'production', arm: SENTINEL_ARM, from, to };
  const counts = { requests: 0, errors: 0, latency: null, metrics: {}, pairs };
  return [{ apiVersion: 'seatrial/v1', kind: 'Window', key: `${from}/${SENTINEL_ARM}`, ...about, ...counts }];
}

export async function decideNow(world: World): Promise<Turns> {
  const turns = await decideTests(fakePorts(world), [MODEL]);
  if (turns.errors.length > 0) throw turns.errors[0];
  for (const { show } of turns.turned) await show(fakePorts(world));
  return turns;
}

/** Hours of traffic, after each of which what is recorded is decided; the outcomes by which something has changed. */
export async function passHours(world: World, hours: number, traffic: HourOfTraffic): Promise<readonly string[]> {
  const outcomes: string[] = [];
  for (let hour = 0; hour < hours; hour += 1) {
    await passHour(world, traffic);
    outcomes.push(...(await decideNow(world)).turned.map(({ outcome }) => outcome));
  }
  return outcomes;
}

function outcomesOf(served: number, assigned: number) {
  return { assigned, served, timeouts: 0, shed: 0, invalid: 0 };
}
