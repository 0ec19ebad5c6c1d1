import type { CertificateFacts, CommandFacts, Condition, VersionFacts } from '../../contract/generated/types.ts';
import { instantMs } from '../instant.ts';
import type { Action } from './verbs/verb.ts';
import { checkLiveEvidence, checkLiveRequests, checkLiveTime } from './live-rules.ts';
import { hasPassed } from './environment-order.ts';
import { mayDo } from './roles.ts';
import { askedShare } from './asked-share.ts';
import { flag, type RuleOutcome, type RuleContext, same } from './rule-context.ts';
import {
  checkHasLiveTest,
  checkKnownGood,
  checkMayReturn,
  checkNoTraffic,
  checkReason,
  checkTakenOut,
  checkWayBack,
} from './return-rules.ts';
import { checkBakeOver, checkLiveBaseline, checkLivePlaces, checkShareCap } from './share-rules.ts';
import { shareOf, stageOf } from './stage.ts';

/** One condition of one or several actions. null: the question does not arise. */
export interface Rule {
  readonly code: string;
  readonly actions: readonly Action[] | 'every';
  /**
   * Asked before the merge, too, of a promotion that can only be remembered then: it can be judged, and the merge would never
   * make it right. The rest is asked when the promotion is carried out.
   */
  readonly ahead?: true;
  readonly check: (context: RuleContext) => RuleOutcome | null;
}

const RISES = ['live', 'production'] as const satisfies readonly Action[];
/** All conditions, in the order in which a refusal lists them. The first that fails names the refusal. */
export const RULES = [
  { code: 'authorised', ahead: true, actions: 'every', check: checkAuthorised },
  {
    code: 'ledger-whole',
    ahead: true,
    actions: [...RISES, 'unhold', 'restore'],
    check: ({ state }) => flag(state.whole),
  },
  {
    code: 'version-known',
    ahead: true,
    actions: [...RISES, 'certify', 'retire', 'quarantine', 'restore'],
    check: checkKnown,
  },
  { code: 'merged', actions: [...RISES], check: onVersion(({ merged }) => flag(merged)) },
  { code: 'bound', ahead: true, actions: [...RISES], check: checkBound },
  { code: 'bound-commit', ahead: true, actions: [...RISES], check: checkBoundCommit },
  { code: 'not-quarantined', ahead: true, actions: [...RISES], check: checkNotQuarantined },
  { code: 'not-retired', ahead: true, actions: [...RISES], check: checkNotRetired },
  { code: 'no-hold', actions: [...RISES], check: checkHold },
  { code: 'environment-order', actions: [...RISES], check: checkOrder },
  { code: 'no-freeze', actions: [...RISES, 'unhold'], check: checkFreeze },
  { code: 'certificate', actions: [...RISES], check: checkCertificate },
  { code: 'certificate-subject', actions: [...RISES], check: checkCertificateSubject },
  { code: 'certificate-trusted', actions: [...RISES], check: onCertificate(({ trusted }) => flag(trusted)) },
  { code: 'certificate-verdict', actions: [...RISES], check: onCertificate(({ verdict }) => same(verdict, 'pass')) },
  { code: 'certificate-policy', actions: [...RISES], check: checkCertificatePolicy },
  { code: 'certificate-mode', actions: [...RISES], check: checkCertificateMode },
  { code: 'certificate-age', actions: [...RISES], check: checkCertificateAge },
  { code: 'owner-approval', actions: [...RISES], check: checkOwnerApproval },
  { code: 'bake-over', actions: [...RISES], check: checkBakeOver },
  { code: 'live-baseline', actions: [...RISES], check: checkLiveBaseline },
  { code: 'share-cap', actions: [...RISES], check: checkShareCap },
  { code: 'live-places', actions: [...RISES], check: checkLivePlaces },
  // What is not merged can have no share: evidence of one would be missed for certain.
  { code: 'live-evidence', ahead: true, actions: ['production'], check: checkLiveEvidence },
  { code: 'live-time', actions: ['production'], check: checkLiveTime },
  { code: 'live-requests', actions: ['production'], check: checkLiveRequests },
  { code: 'known-good', actions: ['rollback'], check: checkKnownGood },
  { code: 'may-return', actions: ['rollback'], check: checkMayReturn },
  { code: 'has-live-test', actions: ['hold'], check: checkHasLiveTest },
  { code: 'no-traffic', actions: ['retire'], check: checkNoTraffic },
  { code: 'way-back', actions: ['retire'], check: checkWayBack },
  { code: 'taken-out', actions: ['restore'], check: checkTakenOut },
  { code: 'reason-given', actions: ['restore'], check: checkReason },
] as const satisfies readonly Rule[];

export type RuleCode = (typeof RULES)[number]['code'];

/** Every condition that the action asks for in one environment, met or not. */
export function checkRules(rules: readonly Rule[], context: RuleContext): readonly Condition[] {
  return rules
    .filter(({ actions }) => actions === 'every' || actions.includes(context.action))
    .filter(({ ahead }) => context.facts.ahead !== true || ahead === true)
    .flatMap(({ code, check }) => {
      const finding = check(context);
      return finding === null ? [] : [{ code, ...finding, environment: context.environment.name }];
    });
}

/** Whether the command was its author's to give, whatever else is in its way. Where nobody asked, it was not. */
export function isAuthorised(conditions: readonly Condition[]): boolean {
  const asked = conditions.filter(({ code }) => code === 'authorised');
  return asked.length > 0 && asked.every(({ met }) => met);
}

/** Who may is asked in every environment: nothing is done that no rule asked it of. */
export function withAuthority(conditions: readonly Condition[], facts: CommandFacts): readonly Condition[] {
  const asked = conditions.filter(({ code }) => code === 'authorised');
  if (asked.length > 0 && asked.length >= facts.environments.length) return conditions;
  const unasked = { code: 'authorised', met: false, seen: facts.actor.role, needed: null, environment: null };
  return [unasked, ...conditions];
}

/** A guard may only lower exposure; everybody else needs the role, or for a promotion the team. */
function checkAuthorised({ facts, environment, action }: RuleContext): RuleOutcome {
  const needed = environment.roles[action] ?? null;
  if (facts.source.kind === 'guard') {
    return { met: action === 'rollback' || action === 'hold', seen: 'guard', needed };
  }
  return { met: mayDo(facts.actor, action, environment), seen: facts.actor.role, needed };
}

function checkKnown({ facts }: RuleContext): RuleOutcome {
  return { met: facts.version !== null, seen: facts.command.version, needed: true };
}

/** On an open pull request a bare comment does not say which commit it means. */
function checkBound({ facts }: RuleContext): RuleOutcome | null {
  const { thread, version, source } = facts;
  if (thread?.state !== 'open' || version === null) return null;
  if (version.merged && version.pull !== thread.number) return null;
  return { met: source.boundSha !== null, seen: source.boundSha, needed: thread.headSha };
}

/** What is merged is of the commits that it was merged from, also where its pull request was read while it was open. */
function checkBoundCommit({ facts }: RuleContext): RuleOutcome | null {
  const { thread, version, source } = facts;
  if (source.boundSha === null) return null;
  const isProposed = version?.merged === false && thread?.state === 'open' && thread.number === version.pull;
  const own = isProposed ? [thread.headSha] : (version?.commits ?? []);
  return { met: own.includes(source.boundSha), seen: source.boundSha, needed: own[0] ?? null };
}

function checkNotQuarantined({ state, facts }: RuleContext): RuleOutcome | null {
  return facts.version && flag(!state.quarantined.includes(facts.version.sha256));
}

function checkNotRetired({ state, facts }: RuleContext): RuleOutcome | null {
  return facts.version && flag(!state.retired.includes(facts.version.sha256));
}

/** A smaller share of a running candidate lowers exposure, which no hold and no freeze may keep anybody from. */
function checkHold(context: RuleContext): RuleOutcome {
  const { hold } = context.deployment;
  const active = hold !== null && (hold.until === null || instantMs(hold.until) > instantMs(context.facts.at));
  return { met: !active || lowersShare(context), seen: active ? hold.reason : null, needed: null };
}

function checkFreeze(context: RuleContext): RuleOutcome {
  const { freeze } = context.environment;
  return { met: freeze === null || lowersShare(context), seen: freeze, needed: null };
}

/** No direct promotion and no first version skips it: what was never tried in one environment is not tried in the next. */
function checkOrder(context: RuleContext): RuleOutcome | null {
  const { state, facts, environment } = context;
  if (facts.version === null || environment.after === undefined) return null;
  const { sha256 } = facts.version;
  const met = hasPassed(state, environment.after, sha256) || lowersShare(context);
  return { met, seen: stageOf(state, environment.after, sha256), needed: environment.after };
}

function lowersShare({ facts, deployment, environment, action }: RuleContext): boolean {
  if (action !== 'live' || facts.version === null) return false;
  const running = shareOf(deployment, facts.version.sha256);
  return running > 0 && askedShare(facts, environment, running) <= running;
}

function checkCertificate({ facts }: RuleContext): RuleOutcome | null {
  return (
    facts.version && {
      met: facts.certificate !== null,
      seen: facts.certificate?.digest ?? null,
      needed: true,
    }
  );
}

function checkCertificateSubject({ facts }: RuleContext): RuleOutcome | null {
  return facts.version && facts.certificate && same(facts.certificate.subject, facts.version.sha256);
}

function checkCertificatePolicy({ facts }: RuleContext): RuleOutcome | null {
  return facts.certificate && same(facts.certificate.policyDigest, facts.model.policyDigest);
}

function checkCertificateMode({ facts, environment }: RuleContext): RuleOutcome | null {
  if (facts.certificate === null || facts.version === null) return null;
  const needed = environment.mode === null ? facts.version.modes : [environment.mode];
  const { modes } = facts.certificate;
  return { met: needed.every((mode) => modes.includes(mode)), seen: modes.join(', '), needed: needed.join(', ') };
}

function checkCertificateAge({ facts, environment }: RuleContext): RuleOutcome | null {
  if (facts.certificate === null || environment.certificateMaxAgeMs === null) return null;
  const age = instantMs(facts.at) - instantMs(facts.certificate.at);
  return { met: age <= environment.certificateMaxAgeMs, seen: age, needed: environment.certificateMaxAgeMs };
}

/** A review counts for the commit that it saw, when it is an owner's and not the author's own. */
function checkOwnerApproval({ facts, environment }: RuleContext): RuleOutcome | null {
  if (!environment.ownerApproval || facts.version === null) return null;
  const { commits } = facts.version;
  const approval = facts.approvals.find(({ owner, commit, author }) => owner && !author && commits.includes(commit));
  return { met: approval !== undefined, seen: approval?.login ?? null, needed: true };
}

function onVersion(check: (version: VersionFacts) => RuleOutcome) {
  return ({ facts }: RuleContext) => facts.version && check(facts.version);
}

function onCertificate(check: (certificate: CertificateFacts) => RuleOutcome) {
  return ({ facts }: RuleContext) => facts.certificate && check(facts.certificate);
}
