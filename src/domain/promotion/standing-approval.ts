import type { CommandFacts, Deployment, EnvironmentFacts, LedgerEvent } from '../../contract/generated/types.ts';
import { deploymentIn, historyIn, type ModelState } from './state.ts';

interface Asked {
  readonly state: ModelState;
  readonly facts: Pick<CommandFacts, 'command' | 'model' | 'version'>;
  readonly environment: Pick<EnvironmentFacts, 'name' | 'directPromotion'>;
}

/**
 * Whether a promotion to production begins a live test, or joins the one that runs: then it is a standing approval, which the
 * evidence carries out. Not where that is there already, where the settings ask for none, or where nothing has ever served.
 */
export function isTestedFirst({ state, facts, environment }: Asked): boolean {
  const { command, model, version } = facts;
  if (command.verb !== 'promote' || command.to !== 'production') return false;
  if (model.ramp === undefined || version === null || environment.directPromotion) return false;
  if (hasNeverServed(state, environment.name)) return false;
  if (deploymentIn(state, environment.name).production?.sha256 === version.sha256) return false;
  return historyIn(state, environment.name).conclusions[version.sha256] !== 'pass';
}

/** There is nothing that the first version could be compared with. */
export function hasNeverServed(state: ModelState, environment: string): boolean {
  return deploymentIn(state, environment).production === null && historyIn(state, environment).served.length === 0;
}

/** The live test without what promotes its candidates by itself: somebody is asked at its end. */
export function withoutApprovals(liveTest: Deployment['liveTest']): Deployment['liveTest'] {
  if (liveTest === null || liveTest.candidates.every(({ then }) => then === undefined)) return liveTest;
  return { ...liveTest, candidates: liveTest.candidates.map(({ then: _then, ...candidate }) => candidate) };
}

interface Place {
  readonly environment: string;
  readonly sha256: string;
}

/**
 * By which somebody asked for what a candidate may rise to: its share in the test, or production by it. null: nobody has, as the
 * log tells it.
 */
export function askedFor(
  events: readonly LedgerEvent[],
  { environment, sha256 }: Place,
  to: 'live' | 'production',
): LedgerEvent | null {
  const asked = events.findLast(({ type, data }) => {
    const isOfTest = type === 'livetest.started' || type === 'livetest.changed';
    if (!isOfTest || data.environment !== environment || data.sha256 !== sha256) return false;
    if (data.facts === null || data.facts.approval !== undefined) return false;
    return to === 'live' || data.facts.command.to === 'production';
  });
  return asked ?? null;
}
