import type { DeployedVersion, LedgerEvent } from '../contract/generated/types.ts';
import type { ServingPeriod } from '../domain/promotion/serving.ts';
import { followerOf, REPORTED } from '../report/chatops/slot-wording.ts';
import type { RememberedStatus } from '../usecases/promotion/read-state.ts';
import { percent } from '../report/chatops/percent.ts';
import { visibleText } from './visible-text.ts';

/** What served during a time, who decided it, and on what evidence. */
export function renderPeriod({
  environment,
  from,
  until,
  production,
  candidates,
  event,
  reports,
}: ServingPeriod): string {
  const live = candidates.map(({ version, share }) => `${version} at ${percent(share)}`);
  const versions = [production === null ? 'nothing' : production.version, ...live].join(', ');
  return [
    `${environment}  ${from} – ${until ?? 'now'}  ${versions}`,
    ...digestsOf([...(production === null ? [] : [production]), ...candidates]),
    `    ${explain(event)}`,
    ...reports.map(renderReport),
  ].join('\n');
}

/** Of several versions each has its own. */
function digestsOf(versions: readonly DeployedVersion[]): readonly string[] {
  if (versions.length === 0) return ['    digest none'];
  return versions.map(({ version, sha256 }) => `    digest ${sha256}${versions.length > 1 ? ` of ${version}` : ''}`);
}

function renderReport(event: LedgerEvent): string {
  const { report, reason, via } = event.data;
  if (report === undefined) return '';
  const more = [reason, via.url].filter((part) => part !== null).map((part) => `, ${visibleText(part)}`);
  return `    revision ${report.revision} ${REPORTED[report.state]} ${event.time} by ${visibleText(followerOf(event))}${more.join('')}`;
}

/** What is still to come, on one line. */
export function renderRemembered({ environment, version, to, share, pull, head, by, at }: RememberedStatus): string {
  const what = share === null ? to : `${to} at ${percent(share)}`;
  return `${environment}  remembered: ${version} to ${what}, once #${pull} is merged at ${head.slice(0, 12)} and certified (${visibleText(by)}, ${at})`;
}

export function renderEvent(event: LedgerEvent): string {
  return `${event.time}  ${event.type}  ${event.subject}  ${event.data.environment ?? '-'}\n    ${explain(event)}`;
}

function explain({ data }: LedgerEvent): string {
  const { actor, via, certificate, reasonCode, reason } = data;
  const why = reason === null ? reasonCode : `${reasonCode}: ${visibleText(reason)}`;
  const evidence = certificate === null ? 'no certificate' : `certificate ${certificate.slice(0, 12)}`;
  return `by ${visibleText(actor.login)} (${actor.role}), ${why}, ${evidence}, ${visibleText(via.url ?? `${via.kind} ${via.id}`)}`;
}
