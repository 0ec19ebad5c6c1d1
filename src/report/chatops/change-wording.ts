import type { CommandFacts, DeployedVersion } from '../../contract/generated/types.ts';
import { DEFAULT_ENVIRONMENT } from '../../domain/promotion/policy.ts';
import type { Change } from '../../domain/promotion/state.ts';
import { planSentences } from '../livetest/plan-wording.ts';
import { code, joinMarkdown, md, type Markdown } from '../markdown.ts';
import { richToMarkdown } from '../rich-text.ts';
import { unholdLine } from './mend-wording.ts';
import { percent } from './percent.ts';
import { describeRemembering } from './remembered.ts';

/** What is known beside a change. */
interface Beside {
  readonly facts: CommandFacts | null;
  /** What was production before it. */
  readonly left?: DeployedVersion | undefined;
}

/** What a change of the ledger means, as sentences; none for what is told elsewhere. */
export function describeChange(model: string, change: Change, { facts, left }: Beside): readonly Markdown[] {
  const { type, deployment, reasonCode } = change;
  const version = change.version === null ? md`no version` : code(change.version);
  const where = placeOf(model, change);
  const because = change.reason === null ? md`` : md`: ${change.reason}`;
  switch (type) {
    case 'deployment.promoted':
    case 'deployment.rolledback':
      return [md`${where}: ${describeProduction(change, left ?? null)}.`];
    case 'livetest.stopped':
      return [
        md`${where}: the live test of ${version} has ended.`,
        ...(reasonCode === 'live-rolled-back' ? productionStays(model, change) : []),
      ];
    case 'livetest.started':
    case 'livetest.changed':
      return describeShare(model, change, facts);
    case 'hold.set':
      return describeHold(model, change, facts);
    case 'hold.cleared':
      return [md`${where}: the hold is lifted.`];
    case 'version.quarantined':
    case 'version.retired':
    case 'version.unretired':
    case 'version.unquarantined':
      if (deployment !== null) return [fallbackIs(where, change)];
      return [md`${code(model)}: ${version} ${OUT_OF_SERVICE[type]}${because}.`];
    case 'certification.requested':
      return [md`The certification of ${code(model)} ${version} was started.`];
    case 'promotion.remembered':
    case 'promotion.lapsed':
      return describeRemembering(model, change);
    case 'version.certified':
    case 'version.rejected':
    case 'livetest.concluded':
    case 'world.changed':
    case 'deployment.reported':
    case 'intent.refused':
    case 'intent.settled':
    case 'livetest.window':
    case 'usage.window':
    case 'windows.recorded':
      return [];
  }
}

function placeOf(model: string, { environment }: Change): Markdown {
  return md`${code(model)} in ${environment ?? 'every environment'}`;
}

/** Nothing of a later lease, which changes no share. */
function describeShare(model: string, change: Change, facts: CommandFacts | null): readonly Markdown[] {
  const { deployment, sha256, version } = change;
  const own = deployment?.liveTest?.candidates.find((one) => one.sha256 === sha256);
  if (own === undefined) return [];
  return [
    md`${placeOf(model, change)}: ${code(version ?? '')} gets ${percent(own.share)} of the traffic.`,
    ...(own.then === undefined ? [] : approvalOf(model, facts)),
    ...planOf(facts, sha256),
  ];
}

function describeHold(model: string, change: Change, facts: CommandFacts | null): readonly Markdown[] {
  const where = placeOf(model, change);
  const held = md`${where}: a hold blocks every promotion until ${endOf(model, change, facts)}.`;
  if (!change.deployment?.liveTest) return [held];
  return [held, md`${where}: no candidate of the live test becomes production by itself any more.`];
}

/** Of several events of one command each is told what the first has. */
function planOf(facts: CommandFacts | null, sha256: string | null): readonly Markdown[] {
  if (facts === null || facts.version?.sha256 !== sha256) return [];
  const { liveTest, attempt } = facts;
  return [
    ...(liveTest === undefined ? [] : [md`Live test: ${richToMarkdown(planSentences(liveTest))}`]),
    ...(attempt === undefined
      ? []
      : [
          md`It is live test number ${attempt} of these bytes: each further one has a smaller part of alpha, and so has to show more.`,
        ]),
  ];
}

/** What the standing approval will do, by which steps, and what takes it back. */
function approvalOf(model: string, facts: CommandFacts | null): readonly Markdown[] {
  const ramp = (facts?.model.ramp ?? []).map((share) => md`${percent(share)}`);
  const steps =
    ramp.length < 2
      ? md``
      : md` Its share grows by ${joinMarkdown(ramp, ', ')}, each step as soon as the one before is known to be safe.`;
  const stop = code(`/seatrial stop ${model}`);
  return [
    md`Once the live test has shown that it is better, it becomes production by itself.${steps}`,
    md`Harm, no gain, or the end of the time end the test without that. ${stop}, a hold, a freeze and another policy take it back: then somebody is asked.`,
  ];
}

const OUT_OF_SERVICE = {
  'version.quarantined': 'is banned everywhere',
  'version.retired': 'is retired',
  'version.unretired': 'is no longer retired',
  'version.unquarantined': 'is no longer banned, in any model',
} as const;

/** Whoever reads of a new production asks which one it was before. */
function describeProduction(
  { type, version, sha256, deployment, reason }: Change,
  left: DeployedVersion | null,
): Markdown {
  const before = left === null || left.version === version ? md`` : md`, no longer ${code(left.version)}`;
  if (type === 'deployment.promoted') {
    const digest = code((sha256 ?? '').slice(0, 16));
    return md`production is ${code(version ?? '')}${before}, digest ${digest}, revision ${deployment?.revision ?? ''}`;
  }
  const because = reason === null ? md`` : md`: ${reason}`;
  return version === null
    ? md`nothing is in production${before}${because}`
    : md`production is ${code(version)} again${before}${because}`;
}

function endOf(model: string, { environment, deployment }: Change, facts: CommandFacts | null): Markdown {
  const until = deployment?.hold?.until ?? null;
  const role = facts?.environments.find(({ name }) => name === environment)?.roles.unhold;
  const who = role === undefined ? md`somebody` : md`somebody with the role ${code(role)}`;
  const line = code(unholdLine(model, environment));
  return until === null
    ? md`${who} lifts it with ${line}`
    : md`${code(until)}, or until ${who} lifts it sooner with ${line}`;
}

function fallbackIs(where: Markdown, { deployment }: Change): Markdown {
  const fallback = deployment?.fallback ?? null;
  return md`${where}: the warm fallback is ${fallback === null ? md`none` : code(fallback.version)}.`;
}

/** Who writes `/rollback` on the pull request of a candidate may have meant production. */
function productionStays(model: string, { environment, deployment }: Change): readonly Markdown[] {
  const { production, fallback } = deployment ?? { production: null, fallback: null };
  if (production === null) return [];
  const stays = md`${code(model)} in ${environment ?? DEFAULT_ENVIRONMENT}: production stays at ${code(production.version)}.`;
  if (fallback === null) return [stays];
  const place = environment === null || environment === DEFAULT_ENVIRONMENT ? '' : ` environment=${environment}`;
  return [md`${stays} To take it back as well: ${code(`/rollback ${model} to=${fallback.version}${place}`)}`];
}
