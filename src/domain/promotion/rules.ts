import type {
  CertificateFacts,
  CommandFacts,
  Condition,
  Deployment,
  EnvironmentFacts,
  LiveFacts,
  VersionFacts,
} from '../../contract/generated/types.ts';
import { formatInstant, instantMs } from '../instant.ts';
import type { Action } from './command.ts';
import { mayDo } from './roles.ts';
import { exposedDigests, shareOf, stageOf, totalShare } from './stage.ts';
import { historyIn, knownGood, type ModelState } from './state.ts';

/** Everything that one rule looks at. */
export interface RuleContext {
  readonly state: ModelState;
  readonly facts: CommandFacts;
  readonly environment: EnvironmentFacts;
  readonly deployment: Deployment;
  readonly action: Action;
}

export interface Finding {
  readonly met: boolean;
  readonly seen: Condition['seen'];
  readonly needed: Condition['needed'];
}

/** One condition of one or several actions. null: the question does not arise. */
export interface Rule {
  readonly code: string;
  readonly actions: readonly Action[];
  readonly check: (context: RuleContext) => Finding | null;
}

const RISES = ['live', 'production'] as const satisfies readonly Action[];
/** Shares are sums of decimal fractions. */
const SHARE_TOLERANCE = 1e-9;

/** All conditions, in the order in which a refusal lists them. The first that fails names the refusal. */
export const RULES: readonly Rule[] = [
  {
    code: 'authorised',
    actions: ['certify', 'live', 'production', 'rollback', 'hold', 'unhold', 'retire', 'quarantine'],
    check: checkAuthorised,
  },
  { code: 'ledger-whole', actions: [...RISES, 'unhold'], check: ({ state }) => flag(state.whole) },
  { code: 'version-known', actions: [...RISES, 'certify', 'retire', 'quarantine'], check: checkKnown },
  { code: 'merged', actions: [...RISES], check: onVersion(({ merged }) => flag(merged)) },
  { code: 'bound', actions: [...RISES], check: checkBound },
  { code: 'bound-commit', actions: [...RISES], check: checkBoundCommit },
  { code: 'not-quarantined', actions: [...RISES], check: checkNotQuarantined },
  { code: 'not-retired', actions: [...RISES], check: checkNotRetired },
  { code: 'no-hold', actions: [...RISES], check: checkHold },
  { code: 'no-freeze', actions: [...RISES, 'unhold'], check: checkFreeze },
  { code: 'certificate', actions: [...RISES], check: checkCertificate },
  { code: 'certificate-subject', actions: [...RISES], check: checkCertificateSubject },
  { code: 'certificate-trusted', actions: [...RISES], check: onCertificate(({ trusted }) => flag(trusted)) },
  { code: 'certificate-verdict', actions: [...RISES], check: onCertificate(({ verdict }) => same(verdict, 'pass')) },
  { code: 'certificate-policy', actions: [...RISES], check: checkCertificatePolicy },
  { code: 'certificate-mode', actions: [...RISES], check: checkCertificateMode },
  { code: 'certificate-age', actions: [...RISES], check: checkCertificateAge },
  { code: 'owner-approval', actions: [...RISES], check: checkOwnerApproval },
  { code: 'live-baseline', actions: ['live'], check: checkLiveBaseline },
  { code: 'share-cap', actions: ['live'], check: checkShareCap },
  { code: 'live-places', actions: ['live'], check: checkLivePlaces },
  { code: 'live-evidence', actions: ['production'], check: checkLiveEvidence },
  { code: 'live-time', actions: ['production'], check: checkLiveTime },
  { code: 'live-requests', actions: ['production'], check: checkLiveRequests },
  { code: 'known-good', actions: ['rollback'], check: checkKnownGood },
  { code: 'has-live-test', actions: ['hold'], check: checkHasLiveTest },
  { code: 'no-traffic', actions: ['retire'], check: checkNoTraffic },
];

/** Every condition that the action asks for, met or not. */
export function checkRules(rules: readonly Rule[], context: RuleContext): readonly Condition[] {
  return rules
    .filter(({ actions }) => actions.includes(context.action))
    .flatMap(({ code, check }) => {
      const finding = check(context);
      return finding === null ? [] : [{ code, ...finding, environment: context.environment.name }];
    });
}

/** A guard may only lower exposure; everybody else needs the role, or for a promotion the team. */
function checkAuthorised({ facts, environment, action }: RuleContext): Finding {
  const needed = environment.roles[action];
  if (facts.source.kind === 'guard') {
    return { met: action === 'rollback' || action === 'hold', seen: 'guard', needed };
  }
  return { met: mayDo(facts.actor, action, environment), seen: facts.actor.role, needed };
}

function checkKnown({ facts }: RuleContext): Finding {
  return { met: facts.version !== null, seen: facts.command.version, needed: 'a version of the registry' };
}

/** On an open pull request a bare comment does not say which commit it means. */
function checkBound({ facts }: RuleContext): Finding | null {
  const { thread, version, source } = facts;
  if (thread?.state !== 'open' || version === null) return null;
  if (version.merged && version.pull !== thread.number) return null;
  return { met: source.boundSha !== null, seen: source.boundSha, needed: thread.headSha };
}

function checkBoundCommit({ facts }: RuleContext): Finding | null {
  const { thread, version, source } = facts;
  if (source.boundSha === null) return null;
  const own = thread?.state === 'open' && thread.number === version?.pull ? [thread.headSha] : (version?.commits ?? []);
  return { met: own.includes(source.boundSha), seen: source.boundSha, needed: own[0] ?? null };
}

function checkNotQuarantined({ state, facts }: RuleContext): Finding | null {
  return facts.version && flag(!state.quarantined.includes(facts.version.sha256));
}

function checkNotRetired({ state, facts }: RuleContext): Finding | null {
  return facts.version && flag(!state.retired.includes(facts.version.sha256));
}

/** A smaller share of a running candidate lowers exposure, which no hold and no freeze may keep anybody from. */
function checkHold(context: RuleContext): Finding {
  const { hold } = context.deployment;
  const active = hold !== null && (hold.until === null || instantMs(hold.until) > instantMs(context.facts.at));
  return { met: !active || lowersShare(context), seen: active ? hold.reason : null, needed: null };
}

function checkFreeze(context: RuleContext): Finding {
  const { freeze } = context.environment;
  return { met: freeze === null || lowersShare(context), seen: freeze, needed: null };
}

function lowersShare({ facts, deployment, environment, action }: RuleContext): boolean {
  if (action !== 'live' || facts.version === null) return false;
  const running = shareOf(deployment, facts.version.sha256);
  return running > 0 && (facts.command.share ?? environment.defaultShare) <= running;
}

function checkCertificate({ facts }: RuleContext): Finding | null {
  return (
    facts.version && {
      met: facts.certificate !== null,
      seen: facts.certificate?.digest ?? null,
      needed: 'a certificate',
    }
  );
}

function checkCertificateSubject({ facts }: RuleContext): Finding | null {
  return facts.version && facts.certificate && same(facts.certificate.subject, facts.version.sha256);
}

function checkCertificatePolicy({ facts }: RuleContext): Finding | null {
  return facts.certificate && same(facts.certificate.policyDigest, facts.model.policyDigest);
}

function checkCertificateMode({ facts, environment }: RuleContext): Finding | null {
  if (facts.certificate === null || facts.version === null) return null;
  const needed = environment.mode === null ? facts.version.modes : [environment.mode];
  const { modes } = facts.certificate;
  return { met: needed.every((mode) => modes.includes(mode)), seen: modes.join(', '), needed: needed.join(', ') };
}

function checkCertificateAge({ facts, environment }: RuleContext): Finding | null {
  if (facts.certificate === null || environment.certificateMaxAgeMs === null) return null;
  const age = instantMs(facts.at) - instantMs(facts.certificate.at);
  return { met: age <= environment.certificateMaxAgeMs, seen: age, needed: environment.certificateMaxAgeMs };
}

/** A review counts for the commit that it saw, when it is an owner's and not the author's own. */
function checkOwnerApproval({ facts, environment }: RuleContext): Finding | null {
  if (!environment.ownerApproval || facts.version === null) return null;
  const { commits } = facts.version;
  const approval = facts.approvals.find(({ owner, commit, author }) => owner && !author && commits.includes(commit));
  return { met: approval !== undefined, seen: approval?.login ?? null, needed: 'an owner who is not the author' };
}

function checkLiveBaseline({ deployment: { production } }: RuleContext): Finding {
  return { met: production !== null, seen: production?.version ?? null, needed: 'a version in production' };
}

function checkShareCap({ facts, deployment, environment }: RuleContext): Finding | null {
  if (facts.version === null) return null;
  const share = facts.command.share ?? environment.defaultShare;
  const sum = totalShare(deployment) - shareOf(deployment, facts.version.sha256) + share;
  return { met: sum <= environment.shareCap + SHARE_TOLERANCE, seen: round(sum), needed: environment.shareCap };
}

function checkLivePlaces({ facts, deployment }: RuleContext): Finding | null {
  if (facts.version === null) return null;
  const others = (deployment.liveTest?.candidates ?? []).filter(({ sha256 }) => sha256 !== facts.version?.sha256);
  return { met: others.length < 10, seen: others.length, needed: 9 };
}

/**
 * The first version of a model may always go straight to production: there is nothing to compare it with. Every other one
 * must have a share; a model that declares a live test needs its conclusion, which nothing computes yet.
 */
function checkLiveEvidence({ state, facts, deployment, environment }: RuleContext): Finding | null {
  if (facts.version === null || deployment.production === null) return null;
  const conclusion = historyIn(state, environment.name).conclusions[facts.version.sha256] ?? null;
  if (conclusion !== null) return same(conclusion, 'pass');
  if (environment.directPromotion) return { met: true, seen: 'direct promotion', needed: 'pass' };
  if (facts.model.liveTest) return { met: false, seen: 'no conclusion', needed: 'pass' };
  const share = shareOf(deployment, facts.version.sha256);
  return { met: share > 0, seen: share > 0 ? share : 'no share', needed: 'a share' };
}

/** Without a conclusion, what counts is how long the version has had its share, and what was reported of it. */
function countsExposure({ state, facts, deployment, environment }: RuleContext): boolean {
  if (facts.version === null || deployment.production === null) return false;
  if (shareOf(deployment, facts.version.sha256) === 0) return false;
  const concluded = Object.hasOwn(historyIn(state, environment.name).conclusions, facts.version.sha256);
  return !concluded && !environment.directPromotion && !facts.model.liveTest;
}

function liveFacts({ facts, environment }: RuleContext): LiveFacts | null {
  return facts.live?.find((one) => one.environment === environment.name) ?? null;
}

/** `seen` is when the share was given (null: by this very request), `needed` the time from which on it is long enough. */
function checkLiveTime(context: RuleContext): Finding | null {
  const { minLiveTimeMs } = context.environment;
  if (minLiveTimeMs === undefined || !countsExposure(context)) return null;
  const at = instantMs(context.facts.at);
  const since = liveFacts(context)?.since ?? null;
  const from = instantMs(since ?? context.facts.at) + minLiveTimeMs;
  return { met: at >= from, seen: since, needed: formatInstant(Math.ceil(from / 1000) * 1000) };
}

/** Where nothing is reported, nothing can be asked. */
function checkLiveRequests(context: RuleContext): Finding | null {
  const needed = context.environment.minLiveRequests;
  const requests = liveFacts(context)?.requests ?? null;
  if (needed === undefined || requests === null || !countsExposure(context)) return null;
  return { met: requests >= needed, seen: requests, needed };
}

function checkKnownGood({ state, facts, environment }: RuleContext): Finding {
  const targets = knownGood(state, environment.name).map(({ version }) => version);
  const wanted = facts.command.version;
  const met = wanted === null ? targets.length > 0 : targets.includes(wanted);
  return { met, seen: wanted ?? 'the newest', needed: targets.slice(0, 10).join(', ') };
}

/** A rollback on the pull request of a version is about that version. Where it gets no traffic, nothing is taken back. */
function checkHasLiveTest({ state, facts, environment }: RuleContext): Finding | null {
  const { command, version } = facts;
  if (command.verb !== 'rollback' || command.to !== 'live' || version === null) return null;
  const stage = stageOf(state, environment.name, version.sha256);
  return { met: stage === 'live', seen: stage, needed: 'live' };
}

function checkNoTraffic({ state, facts }: RuleContext): Finding | null {
  const sha256 = facts.version?.sha256;
  if (sha256 === undefined) return null;
  const exposed = Object.values(state.deployments).filter((deployment) => exposedDigests(deployment).includes(sha256));
  return { met: exposed.length === 0, seen: exposed.map(({ environment }) => environment).join(', '), needed: null };
}

function onVersion(check: (version: VersionFacts) => Finding) {
  return ({ facts }: RuleContext) => facts.version && check(facts.version);
}

function onCertificate(check: (certificate: CertificateFacts) => Finding) {
  return ({ facts }: RuleContext) => facts.certificate && check(facts.certificate);
}

function flag(met: boolean): Finding {
  return { met, seen: met, needed: true };
}

function same(seen: string, needed: string): Finding {
  return { met: seen === needed, seen, needed };
}

function round(share: number): number {
  return Math.round(share * 1e6) / 1e6;
}
