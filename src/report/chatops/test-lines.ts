import type { Candidate, Deployment, LedgerEvent } from '../../contract/generated/types.ts';
import { instantMs } from '../../domain/instant.ts';
import { deploymentsOf, mainDeployment, type NextFacts } from '../../domain/promotion/next-commands.ts';
import { isBaking } from '../../domain/promotion/stage.ts';
import { historyIn, type ModelState } from '../../domain/promotion/state.ts';
import { reportedSums } from '../../domain/statistics/window-sums.ts';
import { formatCount } from '../format.ts';
import { bulletList, code, md, type Markdown } from '../markdown.ts';
import { percent } from './percent.ts';

type Shown = Pick<NextFacts, 'state' | 'events'>;

/** What is known so far of the live test where a model is spoken of without an environment; nothing of a share that nobody judges. */
export function testHeadline({ state }: Shown): Markdown {
  const main = mainDeployment(deploymentsOf(state));
  if (main === null) return md``;
  const words = judgedIn(main).map((candidate) => md`, ${candidate.version} ${headWords(state, main, candidate)}`);
  return words.reduce((all, one) => md`${all}${one}`, md``);
}

function headWords(state: ModelState, file: Deployment, candidate: Candidate): string {
  if (isBaking(file)) return 'held back in its bake';
  return isBetter(state, file, candidate) ? 'found better' : 'in a live test, not decided yet';
}

/** Of each candidate that evidence decides about: how far it is, and what becomes of it. */
export function testLines({ state, events }: Shown): readonly Markdown[] {
  const lines = deploymentsOf(state).flatMap((file) => [
    ...judgedIn(file).map((candidate) => testLine({ state, events }, file, candidate)),
    ...sentinelLine(file),
  ]);
  return lines.length === 0 ? [] : [bulletList(lines)];
}

/** A test that somebody decides has a lease. */
function judgedIn({ liveTest }: Deployment): readonly Candidate[] {
  return liveTest?.lease === undefined ? [] : liveTest.candidates;
}

function testLine({ state, events }: Shown, file: Deployment, candidate: Candidate): Markdown {
  const { version, share, then } = candidate;
  const where = md`Live test of ${code(version)} in ${file.environment}`;
  const so = md`${percent(share)} of the traffic, ${formatCount(requestsOf(events, file, candidate))} requests recorded`;
  if (isBaking(file))
    return md`Bake of ${code(file.production?.version ?? '')} in ${file.environment}: ${code(version)} keeps ${so}; production goes back to it by itself if it is better after all.`;
  if (isBetter(state, file, candidate))
    return md`${where}: better. It keeps ${so}, and waits for somebody to make it production.`;
  const next =
    then === undefined ? md`somebody is asked at its end` : md`it becomes production by itself if it is better`;
  return md`${where}: not decided yet. ${so}; ${next}.`;
}

function sentinelLine({ environment, production, sentinel }: Deployment): readonly Markdown[] {
  if (!sentinel || production === null) return [];
  const where = md`Sentinel in ${environment}: ${code(sentinel.version)} answers ${percent(sentinel.share)} of the requests, unseen`;
  return [
    md`${where}; production goes back to it by itself if it is better than ${code(production.version)} after all.`,
  ];
}

function isBetter(state: ModelState, { environment }: Deployment, { sha256 }: Candidate): boolean {
  return historyIn(state, environment).conclusions[sha256] === 'pass';
}

/** Since its test began; of several services the one that has counted most. */
function requestsOf(events: readonly LedgerEvent[], { environment }: Deployment, { sha256, name }: Candidate): number {
  const started = events.findLast(
    ({ type, data }) => type === 'livetest.started' && data.sha256 === sha256 && data.environment === environment,
  );
  const from = started === undefined ? 0 : instantMs(started.time);
  const own = events
    .flatMap(reportedSums)
    .filter((sums) => sums.environment === environment && sums.arm === name && instantMs(sums.from) >= from);
  const services = [...Map.groupBy(own, ({ service }) => service ?? '').values()];
  return Math.max(0, ...services.map((sums) => sums.reduce((total, { requests }) => total + requests, 0)));
}
