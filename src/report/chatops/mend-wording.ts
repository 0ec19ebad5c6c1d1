import type { CommandFacts, Condition } from '../../contract/generated/types.ts';
import type { NoEvidence } from '../../domain/promotion/live-rules.ts';
import { DEFAULT_ENVIRONMENT } from '../../domain/promotion/policy.ts';
import type { RuleCode } from '../../domain/promotion/rules.ts';
import { code, md, type Markdown } from '../markdown.ts';
import { holdReason } from './hold-wording.ts';
import { percent } from './percent.ts';

type Show = (value: Condition['seen'], side: 'seen' | 'needed') => Markdown | null;

/** A condition that is not met, with what was asked; null where nobody asked. */
export interface Unmet {
  readonly condition: Condition;
  readonly facts: CommandFacts | null;
  /** The codes of all that are not met. */
  readonly failed: readonly string[];
}

interface Wording {
  readonly title: string;
  readonly mend: Markdown | ((unmet: Unmet) => Markdown);
  /** How a value is shown that is no plain word or number; null: as it is. */
  readonly show?: Show;
}

const GIVE_SHARE = md`Give it a share of the traffic first, with \`to=live\`, for as long as \`minLiveTime\` in the settings says; or allow \`directPromotion\` there.`;

/** What is missing where naming the commit is all that has to be done, but for the right to it, which somebody else may have. */
export const COMMIT_ALONE: readonly string[] = ['bound', 'bound-commit', 'authorised'] satisfies readonly RuleCode[];

/** What is said where there is no evidence from live traffic. */
const NO_EVIDENCE: Readonly<Record<NoEvidence, { readonly words: string; readonly mend: Markdown }>> = {
  'direct-promotion': { words: 'direct promotion', mend: GIVE_SHARE },
  'no-share': { words: 'no share', mend: GIVE_SHARE },
  'to-come': { words: 'its live test, to come', mend: GIVE_SHARE },
  'no-conclusion': {
    words: 'no conclusion',
    mend: md`No live test has found it better: \`liveTest\` in model.yaml cannot be carried out as it is (\`seatrial validate\` says why). Correct it, or allow \`directPromotion\` in the settings.`,
  },
  'no-production': {
    words: 'no share, and no production',
    mend: md`Nothing is in production since the last version was taken away, so that no share can be given either: allow \`directPromotion\` in the settings, or roll back to a version that is known to be good, where there is one.`,
  },
};

const WORDINGS: Readonly<Record<RuleCode, Wording>> = {
  authorised: {
    title: 'The right to do it',
    mend: md`Ask somebody who has that role to comment the command.`,
  },
  'ledger-whole': {
    title: 'The branch is as the log says',
    mend: md`Somebody changed the branch by hand: run \`seatrial verify\`, and undo that change.`,
  },
  'version-known': {
    title: 'The version exists',
    mend: md`Name a version that has a manifest in the registry.`,
    show: needing('a version of the registry'),
  },
  merged: {
    title: 'The version is merged',
    mend: md`Merge the pull request first; what runs must not change any more.`,
  },
  bound: {
    title: 'The command names a commit',
    mend: namesCommit,
  },
  'bound-commit': {
    title: 'The commit is the one of the version',
    mend: md`There was a push since: look at the new commit, and name it.`,
  },
  'not-quarantined': {
    title: 'Not quarantined',
    mend: (unmet) => md`Build the model anew. A ban that was a mistake can be taken back${restore(unmet)}.`,
  },
  'not-retired': {
    title: 'Not retired',
    mend: (unmet) =>
      md`Add the model as a new version. A retirement that was a mistake can be taken back${restore(unmet)}.`,
  },
  'no-hold': {
    title: 'No hold',
    mend: liftHold,
    show: (value) => (typeof value === 'string' ? code(holdReason(value), 120) : null),
  },
  'environment-order': {
    title: 'It was production in the environment before',
    mend: goThereFirst,
    show: (value, side) => (side === 'needed' ? code(`production in ${String(value)}`) : null),
  },
  'no-freeze': {
    title: 'No freeze',
    mend: md`Wait until the window ends, or change the settings in a pull request.`,
  },
  certificate: {
    title: 'A certificate',
    mend: (unmet) => md`${certify(unmet)}.`,
    show: needing('a certificate'),
  },
  'certificate-subject': {
    title: 'It certifies this digest',
    mend: (unmet) => md`${certify(unmet)}.`,
  },
  'certificate-trusted': {
    title: 'It was made on the default branch',
    mend: (unmet) => md`Wait for the certification after the merge. If none comes: ${certify(unmet)}.`,
  },
  'certificate-verdict': {
    title: 'Certification passed',
    mend: md`Read the certification report; build a version that passes.`,
  },
  'certificate-policy': {
    title: "It was made under today's policy",
    mend: (unmet) => md`The model's gates or the settings changed since. ${certify(unmet)}.`,
  },
  'certificate-mode': {
    title: 'It covers the mode of the environment',
    mend: (unmet) => md`Declare the mode in the manifest. ${certify(unmet)}.`,
  },
  'certificate-age': {
    title: 'It is recent',
    mend: (unmet) => md`${certify(unmet)}.`,
  },
  'owner-approval': {
    title: 'An owner approved the commit',
    mend: md`Ask an owner who is not the author to approve the pull request as it was merged.`,
    show: needing('an owner who is not the author'),
  },
  'bake-over': {
    title: 'No bake runs',
    mend: endBake,
    show: (value, side) => (side === 'seen' ? code(`the bake of ${String(value)}`) : code('a bake that is over')),
  },
  'live-baseline': {
    title: 'There is production to compare with',
    mend: md`Promote the first version with \`to=production\`.`,
    show: needing('a version in production'),
  },
  'share-cap': {
    title: 'Shares within the cap',
    mend: md`Ask for a smaller share, or stop another candidate.`,
  },
  'live-places': {
    title: 'A free place in the live test',
    mend: md`Stop another candidate first.`,
  },
  'live-evidence': {
    title: 'Evidence from live traffic',
    mend: ({ condition }) => evidenceWording(condition.seen)?.mend ?? GIVE_SHARE,
    show: showEvidence,
  },
  'live-time': {
    title: 'A share for long enough',
    mend: md`Send the command again from then on. \`minLiveTime\` in the settings says how long.`,
    show: showTime,
  },
  'live-requests': {
    title: 'Enough requests on that share',
    mend: md`Wait for more traffic, or give it a larger share. \`minLiveRequests\` in the settings says how many.`,
  },
  'known-good': {
    title: 'A version to go back to',
    mend: md`Name one of those in the list, of which what is in production already is none; where there is none, stop the live test or promote another version. What was rolled back may be named by those who may promote to production; what is retired or quarantined has to be restored first.`,
    show: (value, side) => (value === null && side === 'seen' ? code('the newest') : null),
  },
  'may-return': {
    title: 'The right to return to what was rolled back',
    mend: md`Ask somebody with that role, or of a team that may promote to production, to comment the same command.`,
  },
  'has-live-test': {
    title: 'The version of this pull request has traffic',
    mend: md`It has none, so that nothing moves. To take production back, name the version to go back to, with \`to=\`.`,
    show: needing('production or a live test'),
  },
  'no-traffic': {
    title: 'It has no traffic',
    mend: md`Stop its live test, or roll back, first.`,
  },
  'way-back': {
    title: 'Production keeps a version to go back to, or there is a reason',
    mend: md`It is the only version that is known to be good beside the one that runs. To retire it all the same, say why, behind \`reason=\`.`,
    show: needing('a reason'),
  },
  'taken-out': {
    title: 'There is something to take back',
    mend: md`It is neither retired nor quarantined: nothing has to be done.`,
    show: needing('retired or quarantined'),
  },
  'reason-given': {
    title: 'A reason',
    mend: md`Say why it was a mistake, behind \`reason=\`.`,
    show: needing('a reason'),
  },
};

/** The words for a condition. A code that is not known here, of another version's log, is shown as it is. */
export function conditionWording(name: string): Wording {
  return isRuleCode(name) ? WORDINGS[name] : { title: name, mend: md`See the documentation of ${name}.` };
}

function isRuleCode(name: string): name is RuleCode {
  return Object.hasOwn(WORDINGS, name);
}

/** What to do about a condition that is not met. */
export function mendOf(unmet: Unmet): Markdown {
  const { mend } = conditionWording(unmet.condition.code);
  return typeof mend === 'function' ? mend(unmet) : mend;
}

/** `churn@1.2.0` */
function targetOf({ facts }: Unmet): string {
  const number = facts?.version?.version ?? facts?.command.version ?? null;
  return `${facts?.model.name ?? 'model'}${number === null ? '' : `@${number}`}`;
}

/** The line with the commit stands below only where it would be carried out. */
function namesCommit({ failed }: Unmet): Markdown {
  return failed.every((name) => COMMIT_ALONE.includes(name))
    ? md`Paste the line below, or send the command in a review.`
    : md`Mend the rest of this list; then name the commit behind \`@\`, or send the command in a review.`;
}

function certify(unmet: Unmet): Markdown {
  return md`Comment ${code(`/certify ${targetOf(unmet)}`)}`;
}

/** No line is offered that would itself be refused: of a branch that was changed by hand nothing is taken back. */
function restore(unmet: Unmet): Markdown {
  if (unmet.failed.includes('ledger-whole')) return md``;
  return md` with ${code(`/seatrial restore ${targetOf(unmet)} reason=…`)}`;
}

/** Nor is a hold lifted in a freeze. */
function liftHold({ condition: { environment }, facts, failed }: Unmet): Markdown {
  if (failed.includes('no-freeze') || failed.includes('ledger-whole'))
    return md`It can be lifted when the rest of this list is mended, and its reason is gone.`;
  const role = facts?.environments.find(({ name }) => name === environment)?.roles.unhold;
  const who = role === undefined ? md`` : md` It needs the role ${code(role)}.`;
  return md`When the reason is gone: ${code(unholdLine(facts?.model.name ?? 'model', environment))}.${who}`;
}

function endBake(unmet: Unmet): Markdown {
  const model = unmet.facts?.model.name ?? 'model';
  const place = placeWord(unmet.condition.environment);
  return md`It asks whether the last promotion was right. Wait until it is over, or end it: ${code(`/seatrial stop ${model}${place}`)}; to go back to what was there before: ${code(`/rollback ${model}${place}`)}.`;
}

/** What is there to be done is said by the plan, which everybody may ask for. */
function goThereFirst(unmet: Unmet): Markdown {
  const place = String(unmet.condition.needed);
  const line = `/seatrial plan ${targetOf(unmet)} to=production environment=${place}`;
  return md`Make it production in ${place} first; ${code(line)} says what that needs.`;
}

export function unholdLine(model: string, environment: string | null): string {
  return `/seatrial unhold ${model}${placeWord(environment)}`;
}

function placeWord(environment: string | null): string {
  return environment === null || environment === DEFAULT_ENVIRONMENT ? '' : ` environment=${environment}`;
}

/** What is required, where a rule always requires the same. */
function needing(words: string): Show {
  return (_value, side) => (side === 'needed' ? code(words) : null);
}

/** Version 0.1.0 recorded the words themselves. */
function evidenceWording(seen: Condition['seen']) {
  return Object.entries(NO_EVIDENCE).find(([name, { words }]) => seen === name || seen === words)?.[1] ?? null;
}

function showEvidence(value: Condition['seen'], side: 'seen' | 'needed'): Markdown | null {
  if (typeof value === 'number') return md`${percent(value)} of the traffic`;
  if (side === 'needed') return value === 'share' ? code('a share') : null;
  const words = evidenceWording(value)?.words ?? null;
  return words === null ? null : code(words);
}

function showTime(value: Condition['seen'], side: 'seen' | 'needed'): Markdown | null {
  if (typeof value !== 'string') return md`none yet`;
  const text = `${value.slice(0, 10)} ${value.slice(11, 19).replace(/:00$/, '')} UTC`;
  return side === 'seen' ? md`since ${code(text)}` : md`from ${code(text)} on`;
}
