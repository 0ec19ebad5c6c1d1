import type { CommandFacts, DeployedVersion, Deployment } from '../../../src/contract/generated/types.ts';
import { parseLine } from '../../../src/domain/promotion/parse-line.ts';
import { resolveEnvironments } from '../../../src/domain/promotion/policy.ts';
import { type Resolution, resolveCommand } from '../../../src/domain/promotion/resolve.ts';
import { resolveModel } from '../../../src/domain/promotion/resolve-model.ts';
import type { ResolveContext, ResolveProblem } from '../../../src/domain/promotion/resolve-problem.ts';
import { emptyDeployment, emptyState, type ModelState } from '../../../src/domain/promotion/state.ts';
import { digest, MODEL, NOW, POLICY, version } from './world.ts';

/** A model in a few words. */
export interface Situation {
  /** What is in each environment: `1.1.0 <1.0.0 ~1.2.0:20% hold` is production, fallback, a candidate and a hold. */
  readonly places: Readonly<Record<string, string>>;
  /** Environments of the settings; those of `places` where none are given. */
  readonly settings?: readonly string[];
  /** Versions that the pull request of the thread adds. */
  readonly thread?: readonly string[];
  /** What has been production in every environment, the newest first. */
  readonly served?: readonly string[];
  readonly retired?: readonly string[];
  readonly quarantined?: readonly string[];
}

const LETTERS: Readonly<Record<string, string>> = { '1.0.0': 'a', '1.1.0': 'b', '1.2.0': 'c', '1.3.0': 'd' };

export function sha256Of(number: string): string {
  return digest(LETTERS[number] ?? 'e');
}

function deployed(number: string): DeployedVersion {
  return { version: number, sha256: sha256Of(number) };
}

function deploymentOf(model: string, environment: string, text: string): Deployment {
  const words = text.split(' ').filter((word) => word !== '');
  const named = (sign: RegExp) => words.filter((word) => sign.test(word)).map((word) => word.replace(sign, ''));
  const [production, fallback] = [words.find((word) => /^\d/.test(word)), named(/^</)[0]];
  const candidates = named(/^~/).map((word) => {
    const [number = '', share = '10%'] = word.split(':');
    return { name: `v${number}`, ...deployed(number), share: Number.parseFloat(share) / 100 };
  });
  return {
    ...emptyDeployment(model, environment),
    revision: 6,
    production: production === undefined ? null : deployed(production),
    fallback: fallback === undefined ? null : deployed(fallback),
    liveTest: candidates.length === 0 ? null : { id: 'churn-0001', candidates },
    hold: words.includes('hold') ? { reason: 'late', by: 'ada', at: NOW, until: null } : null,
  };
}

export function describeDeployment({ production, fallback, liveTest, hold }: Deployment): string {
  const candidates = (liveTest?.candidates ?? []).map((one) => `~${one.version}:${Math.round(one.share * 100)}%`);
  // A live test of nobody must not be left behind.
  const idle = liveTest !== null && candidates.length === 0 ? 'no candidate' : null;
  const words = [production?.version, idle, fallback === null ? null : `<${fallback.version}`, ...candidates];
  return [...words, hold === null ? null : 'hold'].filter((word) => word !== null && word !== undefined).join(' ');
}

export function stateOf(situation: Situation, model = MODEL): ModelState {
  const { places, served = [], retired = [], quarantined = [] } = situation;
  const history = { served: served.map(deployed), promoted: served.map(sha256Of), rolledBack: [], conclusions: {} };
  return {
    ...emptyState(model),
    deployments: Object.fromEntries(
      Object.entries(places).map(([name, text]) => [name, deploymentOf(model, name, text)] as const),
    ),
    history: Object.fromEntries(Object.keys(places).map((name) => [name, history] as const)),
    retired: retired.map(sha256Of),
    quarantined: quarantined.map(sha256Of),
    ownBans: quarantined.map(sha256Of),
  };
}

export function contextOf(situation: Situation): ResolveContext {
  const { places, settings = Object.keys(places), thread = [] } = situation;
  const environments = Object.fromEntries(settings.map((name) => [name, {}]));
  return {
    model: MODEL,
    state: stateOf(situation),
    environments: resolveEnvironments({ apiVersion: 'seatrial/v1', kind: 'Settings', environments }, NOW),
    merged: ['1.0.0', '1.1.0', '1.2.0'].map((number) => version(number, LETTERS[number] ?? 'e')),
    thread: [
      ...thread.map((number) => ({
        model: MODEL,
        version: version(number, LETTERS[number] ?? 'e', { merged: false }),
      })),
      { model: 'search', version: version('7.0.0', 'f') },
    ],
    now: NOW,
    writtenAt: NOW,
  };
}

export function resolveLine(line: string, situation: Situation): Resolution | ResolveProblem {
  const parsed = parseLine(line);
  if (parsed.kind !== 'command') throw new Error(`${line} is no command`);
  const context = contextOf(situation);
  const own = context.thread.filter(({ model }) => model === MODEL);
  const choice = resolveModel(parsed.command, [MODEL], own);
  return choice.kind === 'problem' ? choice : resolveCommand(choice.command, context);
}

/** The facts of a line that can be read, as a maintainer writes it. */
export function factsOf(line: string, situation: Situation, over: Partial<CommandFacts> = {}): CommandFacts {
  const found = resolveLine(line, situation);
  if (found.kind === 'problem') throw new Error(`${line}: ${found.code}`);
  const { command, environments, version: facts } = found;
  return {
    at: NOW,
    command,
    actor: { id: 101, login: 'ada', role: 'maintain', teams: [] },
    source: { kind: 'comment', id: '1', url: null, thread: 9, boundSha: null },
    thread: null,
    settings: null,
    environments,
    model: { name: MODEL, policyDigest: POLICY, liveTest: false },
    version: facts,
    certificate: null,
    approvals: [],
    ...over,
  };
}
