import type { Candidate, Deployment, LedgerEvent } from '../../contract/generated/types.ts';
import { instantMs } from '../../domain/instant.ts';
import { deploymentsOf, mainDeployment, type NextFacts } from '../../domain/promotion/next-commands.ts';
import { isBaking } from '../../domain/promotion/stage.ts';
import { historyIn, type ModelState } from '../../domain/promotion/state.ts';
import { reportedSums } from '../../domain/statistics/window-sums.ts';
import { formatCount } from '../format.ts';
import { type ToldParts, toldParts, type ToldTest, verdictSoFar } from '../livetest/told-test.ts';
import { code, joinMarkdown, md, type Markdown } from '../markdown.ts';
import { percent } from './percent.ts';

interface Shown extends Pick<NextFacts, 'state' | 'events'> {
  readonly tests: readonly ToldTest[];
}

/** What is known so far of the live test where a model is spoken of without an environment; nothing of a share that nobody judges. */
export function testHeadline({ state, tests }: Shown): Markdown {
  const main = mainDeployment(deploymentsOf(state));
  if (main === null) return md``;
  const test = testIn(tests, main);
  const words = judgedIn(main).map(
    (candidate) => md`${candidate.version} ${headWords(state, main, { candidate, test })}`,
  );
  return words.length === 0 ? md`` : md`, ${joinMarkdown(words, '; ')}`;
}

function headWords(state: ModelState, file: Deployment, { candidate, test }: Testing): Markdown {
  if (isBaking(file)) return md`held back in its bake`;
  if (isBetter(state, file, candidate.sha256)) return md`found better`;
  const verdict = test?.kind === 'told' ? verdictSoFar(test.decision, candidate.name) : md`not decided yet`;
  return md`in a live test, ${verdict}`;
}

/** Of each candidate that evidence decides about: how far it is, and what becomes of it. */
export function testLines(shown: Shown): readonly Markdown[] {
  return deploymentsOf(shown.state).flatMap((file) => [
    ...judgedIn(file).map((candidate) => testLine(shown, file, candidate)),
    ...sentinelLine(file),
  ]);
}

/** What has been seen in the tests that are told of here: charts, bounds, guardrails. */
export function testSections({ tests }: Shown, parts: ToldParts): readonly Markdown[] {
  return tests.flatMap((test) => (test.kind === 'told' ? toldParts(test, parts) : []));
}

function testIn(tests: readonly ToldTest[], { environment }: Deployment): ToldTest | undefined {
  return tests.find((one) => one.environment === environment);
}

/** A test that somebody decides has a lease. */
function judgedIn({ liveTest }: Deployment): readonly Candidate[] {
  return liveTest?.lease === undefined ? [] : liveTest.candidates;
}

function testLine({ state, events, tests }: Shown, file: Deployment, candidate: Candidate): Markdown {
  const { version, share, then, sha256 } = candidate;
  const where = md`Live test of ${code(version)} in ${file.environment}`;
  const so = md`${percent(share)} of the traffic${requestWords(events, file, { candidate, test: testIn(tests, file) })}`;
  if (isBaking(file))
    return md`Bake of ${code(file.production?.version ?? '')} in ${file.environment}: ${code(version)} keeps ${so}; production goes back to it by itself if it is better after all.`;
  if (isBetter(state, file, sha256))
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

interface Testing {
  readonly candidate: Candidate;
  readonly test: ToldTest | undefined;
}

/** Numbers that move by the hour stand where the test is told of, and nowhere else. */
function requestWords(events: readonly LedgerEvent[], file: Deployment, { candidate, test }: Testing): Markdown {
  if (test?.kind === 'elsewhere')
    return md` (its numbers stand on ${joinMarkdown(
      test.threads.map((thread) => md`#${thread}`),
      ', ',
    )})`;
  return md`, ${formatCount(requestsOf(events, file, candidate))} requests recorded`;
}

function isBetter(state: ModelState, { environment }: Deployment, sha256: string): boolean {
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
