import type { DeployedVersion } from '../contract/generated/types.ts';
import { isBaking } from '../domain/promotion/stage.ts';
import { holdReason } from '../report/chatops/hold-wording.ts';
import { percent } from '../report/chatops/percent.ts';
import { REPORTED } from '../report/chatops/slot-wording.ts';
import type { DeploymentStatus, ModelStatus, SlotRollout } from '../usecases/promotion/read-state.ts';
import { renderRemembered } from './print-history.ts';
import { visibleText } from './visible-text.ts';

/** What should run, as the terminal shows it. */
export function renderModel({ model, whole, environments, remembered }: ModelStatus): string {
  const warning = whole ? [] : ['  The branch was changed by hand: run `seatrial verify`.'];
  const toCome = remembered.map((one) => `  ${renderRemembered(one)}`);
  const nothing = environments.length === 0 ? ['  nothing should run'] : [];
  return [model, ...nothing, ...environments.flatMap(renderEnvironment), ...toCome, ...warning].join('\n');
}

function renderEnvironment({ deployment, knownGood, rollouts, after }: DeploymentStatus): readonly string[] {
  const { environment, revision, production, liveTest, sentinel, hold } = deployment;
  const role = isBaking(deployment) ? 'baking' : 'live';
  const candidates = (liveTest?.candidates ?? []).map(
    ({ version, sha256, share, then }) =>
      `    ${role.padEnd(12)}${name({ version, sha256 })} ${percent(share)}${then === undefined ? '' : `, then ${then}`}`,
  );
  const until = hold === null || hold.until === null ? '' : ` until ${hold.until}`;
  return [
    `  ${environment}${after === null ? '' : `, after ${after}`}, revision ${revision}`,
    `    production  ${name(production)}`,
    ...candidates,
    ...(sentinel ? [`    sentinel    ${name(sentinel)} ${percent(sentinel.share)}, unseen`] : []),
    ...rollouts.map(renderRollout),
    `    known good  ${knownGood.map(({ version }) => version).join(', ') || 'none'}`,
    ...(hold === null
      ? []
      : [`    hold        ${visibleText(holdReason(hold.reason))} (${visibleText(hold.by)}, ${hold.at}${until})`]),
  ];
}

function renderRollout({ slot, revision, state, at, by }: SlotRollout): string {
  const said =
    state === 'queued' || state === 'untold'
      ? `revision ${revision} is not reported yet`
      : `${REPORTED[state]} ${at} by ${visibleText(by ?? '')}`;
  return `    reported    ${slot}: ${said}`;
}

function name(version: DeployedVersion | null): string {
  return version === null ? 'none' : `${version.version} (${version.sha256.slice(0, 12)})`;
}
