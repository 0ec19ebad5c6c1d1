import type { CertifiedLevel, DecisionFacts, LedgerEvent, LiveDecision } from '../../contract/generated/types.ts';
import { decisionText, parseDecision } from '../../contract/parse-decision.ts';
import { sha256 } from '../../contract/sha256.ts';
import { AppError } from '../../domain/error.ts';
import { undecided, withoutCause } from '../../domain/livetest/check-consequence.ts';
import { type Difference, differencesBetween, saysSame } from '../../domain/livetest/compare-decisions.ts';
import { loggedHistory, sentinelHistory } from '../../domain/livetest/logged-history.ts';
import type { Doubt, ProvedDecision } from '../../domain/livetest/proved-decision.ts';
import type { TestPolicy } from '../../domain/livetest/test-policy.ts';
import { quoteText } from '../../domain/quote-text.ts';
import { readHistory } from '../promotion/read-state.ts';
import { decideLive } from './decide-live.ts';
import { recordedWindows, type RecordPorts } from './logged-test.ts';

export interface ProvePorts extends RecordPorts {
  /** `liveTest` of a model as it was merged at a commit; null where the commit, or the policy, is not here. */
  readonly policyAt: (commit: string, model: string) => Promise<TestPolicy | null>;
  /** Whether a commit has been merged, as far as is known here: of any other one whoever pushed it has written the policy alone. */
  readonly isMerged: (commit: string) => Promise<boolean>;
}

export interface NamedVersion {
  readonly model: string;
  readonly version: string;
}

/**
 * Makes every decision of live tests again by which something has happened to a version: from the log as it was then, the windows
 * that it named then, and model.yaml at the commit that was read. Throws AppError where the log is not whole, a file of windows is
 * not the one that the log names, or the log tells of no such decision.
 */
export async function proveVersion(ports: ProvePorts, named: NamedVersion): Promise<readonly ProvedDecision[]> {
  const { events, faults } = await readHistory(ports, named.model);
  const [fault] = faults;
  if (fault !== undefined)
    throw new AppError({
      code: 'state-corrupt',
      message: fault.message,
      hint: '`seatrial verify` says what is wrong.',
    });
  const decided = events.filter(
    (event, index) => event.data.decision !== undefined && concerns(events, index).includes(named.version),
  );
  const paths = [...new Set(decided.flatMap(({ data }) => data.decision?.path ?? []))];
  const proved: ProvedDecision[] = undecided(events, named.version).map(undecidedOf);
  if (paths.length === 0 && proved.length === 0) throw nothingDecided(named);
  for (const path of paths) proved.push(...(await proveOne(ports, events, path)));
  return proved;
}

/** The version that an event is about, and of a way back the one that it leaves. */
function concerns(events: readonly LedgerEvent[], index: number): readonly (string | null)[] {
  const { type, data } = events[index] ?? {};
  if (type !== 'deployment.rolledback') return [data?.version ?? null];
  const before = events.slice(0, index).findLast((one) => one.data.deployment && isIn(one, data?.environment ?? null));
  return [data?.version ?? null, before?.data.deployment?.production?.version ?? null];
}

function isIn({ data }: LedgerEvent, environment: string | null): boolean {
  return data.environment === environment;
}

function nothingDecided({ model, version }: NamedVersion): AppError {
  return new AppError({
    code: 'usage',
    reason: 'no-decision',
    message: `The log tells of no decision of a live test about ${quoteText(`${model}@${version}`)}.`,
    hint: `\`seatrial history ${model}\` says what has happened to it, and who decided that.`,
  });
}

async function proveOne(
  ports: ProvePorts,
  events: readonly LedgerEvent[],
  path: string,
): Promise<readonly ProvedDecision[]> {
  const own = events.filter(({ data }) => data.decision?.path === path);
  const [first] = own;
  const facts = first?.data.decision;
  const environment = first?.data.environment;
  if (first === undefined || facts === undefined || !environment) return [];
  const before = events.slice(0, events.indexOf(first));
  const doubts = await doubtsOf(ports, { before, own, facts, environment });
  return [{ environment, path, at: facts.at, outcome: facts.outcome.kind, version: first.data.version, doubts }];
}

function undecidedOf({ id, time, data: { environment, version } }: LedgerEvent): ProvedDecision {
  const doubts = [{ kind: 'no-decision', event: id }] as const;
  return { environment: environment ?? '', path: null, at: time, outcome: null, version, doubts };
}

interface Proving {
  readonly before: readonly LedgerEvent[];
  readonly own: readonly LedgerEvent[];
  readonly facts: DecisionFacts;
  readonly environment: string;
}

async function doubtsOf(ports: ProvePorts, proving: Proving): Promise<readonly Doubt[]> {
  const { facts, own, before, environment } = proving;
  const head = await ports.windows.head();
  const text = head === null ? undefined : (await ports.windows.read(head, [facts.path])).get(facts.path);
  if (text === undefined) return [{ kind: 'file-missing' }];
  if (sha256(text) !== facts.sha256) return [{ kind: 'file-differs' }];
  const recorded = parseDecision({ path: facts.path, content: new TextEncoder().encode(text) }).value;
  if (own.some(({ data }) => !tells(data.decision, recorded))) return [{ kind: 'event-differs' }];
  const policy = await ports.policyAt(facts.commit, recorded.history.model);
  if (policy === null) return [{ kind: 'policy-missing' }];
  if (!(await ports.isMerged(facts.commit))) return [{ kind: 'policy-unmerged' }];
  const { phase } = recorded.history;
  const history = (phase === 'sentinel' ? sentinelHistory : loggedHistory)(before, environment);
  if (history === null) return [{ kind: 'no-history' }];
  const { windows } = await recordedWindows(ports, before, history);
  const { at, program, certified } = recorded;
  const again = decideLive({
    policy,
    history,
    sharesKnown: true,
    windows: windows.map(({ window }) => window),
    certified,
    at,
    program,
  });
  const differences = decisionText(again) === text ? [] : differencesOf(recorded, again);
  const unnamed = (certified ?? []).filter((level) => !isCertifiedBy(before, level));
  const causeless = withoutCause({ before, own, decision: recorded, policy });
  return [
    ...(differences.length === 0 ? [] : [{ kind: 'differs', differences } as const]),
    ...unnamed.map(({ certificate }) => ({ kind: 'no-certificate', certificate }) as const),
    ...causeless.map(({ id }) => ({ kind: 'no-consequence', event: id }) as const),
  ];
}

/** The log names the certificate, of these bytes, before the decision. */
function isCertifiedBy(before: readonly LedgerEvent[], { sha256: digest, certificate }: CertifiedLevel): boolean {
  return before.some(({ data }) => data.certificate === certificate && data.sha256 === digest);
}

function differencesOf(recorded: LiveDecision, again: LiveDecision): readonly Difference[] {
  const found = differencesBetween(recorded, again, again.windows);
  return found.length === 0 ? [{ kind: 'text' }] : found;
}

/** What an event says of its decision is what the decision says. */
function tells(
  facts: DecisionFacts | undefined,
  { at, policy, history, windows, outcome, candidates }: LiveDecision,
): boolean {
  if (facts === undefined) return false;
  const { candidate } = facts;
  const own = candidates.find(({ name }) => name === candidate?.name);
  return (
    facts.at === at &&
    (facts.phase ?? 'test') === history.phase &&
    facts.policy === policy &&
    facts.windows === windows.sha256 &&
    saysSame(facts.outcome, outcome) &&
    (candidate === undefined || saysSame(candidate, own))
  );
}
