import type { LedgerEvent } from '../../contract/generated/types.ts';
import { code, type Column, link, md, type Markdown } from '../markdown.ts';
import { holdReason } from './hold-wording.ts';
import { conditionWording } from './mend-wording.ts';
import { followerOf, REPORTED } from './slot-wording.ts';

export const EVENT_COLUMNS: readonly Column[] = [
  {
    header: md`when (UTC)`,
    align: 'left',
  },
  {
    header: md`what`,
    align: 'left',
  },
  {
    header: md`where`,
    align: 'left',
  },
  {
    header: md`who`,
    align: 'left',
  },
  {
    header: md`why`,
    align: 'left',
  },
];

const TITLES: Readonly<Record<LedgerEvent['type'], string>> = {
  'version.certified': 'certified',
  'version.rejected': 'rejected',
  'version.retired': 'retired',
  'version.quarantined': 'quarantined',
  'version.unretired': 'retirement taken back',
  'version.unquarantined': 'quarantine taken back',
  'livetest.started': 'live test started',
  'livetest.changed': 'share changed',
  'livetest.stopped': 'live test stopped',
  'livetest.concluded': 'live test concluded',
  'world.changed': 'the world has changed for',
  'deployment.promoted': 'promoted to production',
  'deployment.rolledback': 'rolled back to',
  'deployment.reported': 'reported',
  'hold.set': 'hold set',
  'hold.cleared': 'hold lifted',
  'certification.requested': 'certification requested',
  'promotion.remembered': 'promotion remembered',
  'promotion.lapsed': 'remembered promotion over',
  'intent.refused': 'refused',
  'intent.settled': 'was so already',
  'livetest.window': 'live results reported',
  'usage.window': 'usage reported',
  'windows.recorded': 'live windows reported',
};

export function eventTitle(event: LedgerEvent): string {
  const { type, data } = event;
  if (data.report !== undefined) return `revision ${data.report.revision} ${REPORTED[data.report.state]}`;
  const verb = data.facts?.command.verb ?? 'request';
  return type === 'intent.refused' || type === 'intent.settled' ? `${verb} ${TITLES[type]}` : TITLES[type];
}

export function renderEventRow(event: LedgerEvent): readonly Markdown[] {
  const { data, time } = event;
  const version = data.version === null ? md`` : md` ${code(data.version)}`;
  return [
    code(time.replace('T', ' ').replace(/(\.\d+)?Z$/, '')),
    md`${eventTitle(event)}${version}`,
    md`${data.environment ?? ''}`,
    data.via.url === null ? code(followerOf(event)) : link(followerOf(event), data.via.url),
    md`${whyOf(event)}`,
  ];
}

/** A refusal by what was missing: the code of a condition alone (`no-hold`) reads as if it were met. */
function whyOf({ type, data }: LedgerEvent): string {
  if (type === 'livetest.concluded') return `${data.conclusion ?? 'inconclusive'}: ${data.reasonCode}`;
  if (data.decision !== undefined) return 'by the live test';
  if (type !== 'intent.refused') return data.reason ?? holdReason(data.reasonCode);
  const missing = data.conditions.filter(({ met }) => !met).map((condition) => conditionWording(condition.code).title);
  return missing.length === 0 ? data.reasonCode : `not met: ${[...new Set(missing)].join('; ')}`;
}
