import { setTimeout } from 'node:timers/promises';
import { stringify } from 'yaml';
import type { Deployment, LiveDecision } from '../../src/contract/generated/types.ts';
import { formatCount, formatPercent } from '../../src/report/format.ts';
import { sayOutcome } from '../../src/report/livetest/outcome-wording.ts';
import { SPEED } from './gateway/fast-clock.ts';
import { type GatewayStage, openGatewayStage } from './gateway/gateway-stage.ts';
import { beginTest, type RunningTest } from './gateway/keep-deciding.ts';
import { MODEL, readLabelledDigits } from './gateway/labelled-digits.ts';
import { createLivePicture, type LivePicture } from './gateway/live-picture.ts';
import { HOUR_REAL_MS, REQUESTS_AN_HOUR, type Seen, startTraffic } from './gateway/traffic.ts';
import { say } from './say.ts';

/** A test that lasts longer is not decided here. */
const MOST_HOURS = 44;
const FIRST_SHARE = 0.2;
const FRAME_MS = 150;
const TRIPPED_WITHIN_MS = 5_000;

interface Show {
  readonly stage: GatewayStage;
  readonly seen: Seen;
  readonly beganMs: number;
  readonly picture: LivePicture;
  said: string;
}

/** A gateway and its traffic: one candidate is better and takes all of it, one breaks and is gone. */
export async function tellGatewayStory(): Promise<void> {
  say.act('Live test: seatrial serve, its traffic, and two candidates');
  const digits = await readLabelledDigits();
  await using stage = await openGatewayStage();
  const { models, clock, url } = stage;
  say.step(`seatrial serve answers on ${url}: ${MODEL} ${models.before.version}, from examples/registry`);
  say.step(
    `The clock that it is given runs ${formatCount(SPEED)} times as fast: an hour of its windows is a second of yours`,
  );
  say.step('Nothing else is fast: models, requests and their times are real');
  say.step(
    `About ${REQUESTS_AN_HOUR} requests an hour come, more by day, each one of ${formatCount(digits.length)} handwritten digits`,
  );
  say.step('What digit it was is told half an hour to two and a half hours later');
  await using traffic = startTraffic({ url, digits, nowMs: clock.nowMs });
  const show: Show = {
    stage,
    seen: traffic.seen,
    beganMs: clock.nowMs(),
    picture: createLivePicture(process.stdout),
    said: '',
  };
  const timer = setInterval(() => draw(show), FRAME_MS);
  try {
    await setTimeout(2 * HOUR_REAL_MS);
    if (await tellBetter(show)) await tellBroken(show);
  } finally {
    clearInterval(timer);
  }
  await traffic[Symbol.asyncDispose]();
  await compareCounts(show);
}

function draw({ stage, seen, beganMs, picture, said }: Show): void {
  picture.show({ nowMs: stage.clock.nowMs(), beganMs, seen, deployed: stage.deployed(), said });
}

function step(show: Show, text: string, quoted: string | null = null): void {
  show.picture.clear();
  say.step(text);
  if (quoted !== null) say.quote(quoted);
  draw(show);
}

/** Answers whether it was promoted. */
async function tellBetter(show: Show): Promise<boolean> {
  const { stage } = show;
  const { better } = stage.models;
  const test = beginTest(stage, { id: 'digits-1', candidate: { name: 'net', ...better } });
  step(
    show,
    `The deployment file gives ${better.version} ${formatPercent(FIRST_SHARE)} of the traffic: a live test, decided every hour`,
  );
  step(show, 'How slow answers are plays hardly a part: this machine serves, asks and draws at once');
  await test.share(FIRST_SHARE);
  for (let hour = 0; hour < MOST_HOURS; hour += 1) {
    await setTimeout(HOUR_REAL_MS);
    const decision = await test.decide();
    if (!(await carryOut(show, test, decision))) continue;
    return decision.outcome.kind === 'promote';
  }
  step(show, `Not decided in ${MOST_HOURS} hours, by what was measured on this machine`);
  return false;
}

/** Answers whether the test is over. */
async function carryOut(show: Show, test: RunningTest, decision: LiveDecision): Promise<boolean> {
  const { message, hint } = sayOutcome(decision);
  const { outcome } = decision;
  show.said = `${message} ${hint}`;
  if (outcome.kind === 'hold') return false;
  show.said = '';
  step(show, message);
  const { production } = show.stage.deployed();
  const { better } = show.stage.models;
  if (outcome.kind === 'step') {
    await test.share(Math.max(...Object.values(outcome.shares)));
    return false;
  }
  await test.end(outcome.kind === 'promote' ? { production: better, fallback: production } : {});
  step(show, 'The next deployment file, which the gateway follows', shown(show.stage.deployed()));
  return true;
}

function shown({ revision, production, fallback, liveTest }: Deployment): string {
  return stringify({ revision, production, fallback, liveTest }, { lineWidth: 0 }).trim();
}

async function tellBroken(show: Show): Promise<void> {
  const { stage, seen } = show;
  const { again } = stage.models;
  const test = beginTest(stage, { id: 'digits-2', candidate: { name: 'again', ...again } });
  await setTimeout(2 * HOUR_REAL_MS);
  step(
    show,
    `${again.version} is the same net, exported again, on a server of its own: it gets ${formatPercent(FIRST_SHARE)} of the traffic`,
  );
  await test.share(FIRST_SHARE);
  await setTimeout(HOUR_REAL_MS);
  step(show, 'An hour later that server is killed');
  const before = failedOf(seen);
  const killedAt = performance.now();
  stage.server.child.kill('SIGKILL');
  const trip = await waitForTrip(stage, killedAt);
  if (trip === null) return step(show, 'The breaker did not trip: too few requests came');
  const { event, events, arm } = trip.trip;
  const seconds = ((trip.atTickMs - killedAt) / 1000).toFixed(2);
  step(
    show,
    `${seconds} s of yours later the breaker turns ${arm} away (${event}: ${events}), and production answers in its place`,
  );
  await setTimeout(HOUR_REAL_MS / 2);
  const after = failedOf(seen);
  await setTimeout(2 * HOUR_REAL_MS);
  const late = failedOf(seen) - after;
  step(show, `Who asked saw ${formatCount(after - before)} errors; in the two hours since then ${formatCount(late)}`);
  await test.end({});
  step(show, `The next deployment file takes the share from ${arm}, as the breaker has done already`);
}

async function waitForTrip({ trips }: GatewayStage, sinceMs: number): Promise<GatewayStage['trips'][number] | null> {
  const find = () => trips.find(({ atTickMs }) => atTickMs >= sinceMs);
  while (find() === undefined && performance.now() < sinceMs + TRIPPED_WITHIN_MS) await setTimeout(5);
  return find() ?? null;
}

function failedOf({ statuses }: Seen): number {
  return [...statuses].reduce((sum, [status, count]) => sum + (status === 200 ? 0 : count), 0);
}

/** What the gateway has counted, beside what those who asked have. */
async function compareCounts(show: Show): Promise<void> {
  const text = await (await fetch(`${show.stage.adminUrl}/metrics`)).text();
  const counted = [...text.matchAll(/^model_requests_total\{.*\} (\d+)$/gm)].reduce(
    (sum, [, count]) => sum + Number(count),
    0,
  );
  step(show, `${formatCount(show.seen.asked)} requests were sent; the gateway has counted ${formatCount(counted)}`);
}
