import type { Baseline, BaselineSearch, Certificate, PassedOverVersion } from '../contract/generated/types.ts';
import { formatCount } from './format.ts';
import { isEndedEarly } from './headline.ts';
import { baselineWords } from './shared-wording.ts';
import { isMissedBefore } from './shown-gates.ts';

/** Versions that the note names one by one. */
const MAX_NAMED = 3;

const REASONS = {
  'not-certified-here': 'was not certified in this run',
  'in-same-changes': 'comes with the same changes',
  rejected: 'is rejected by its record',
  retired: 'is retired',
  quarantined: 'is quarantined',
  'same-artifact': 'has the same artifact',
  'not-in-registry': 'is not in the registry',
} as const satisfies Readonly<Record<PassedOverVersion['reasonCode'], string>>;

const UNKNOWN = {
  branch: 'the branch seatrial/deployments names no other version as deployed or certified',
  'no-branch': 'there is no branch seatrial/deployments here, so that what is in production is not known',
  'no-repository': 'this is no git repository, so that what is in production is not known',
} as const satisfies Readonly<Record<BaselineSearch['record'], string>>;

const READ_BY = {
  own: 'each by its own tensors',
  former: 'each by its own tensors, the older ones as model.yaml declared them before',
} as const satisfies Readonly<Record<NonNullable<Baseline['reading']>, string>>;

/** What is to be known of the comparison: how others read the rows, and why it is not with what runs; empty where it is plain. */
export function baselineNote(certificate: Certificate): string {
  const reading = certificate.baseline?.reading;
  const read = reading === undefined ? '' : `Both versions were asked for the same rows, ${READ_BY[reading]}.`;
  return [read, searchNote(certificate)].filter((text) => text !== '').join(' ');
}

function searchNote(certificate: Certificate): string {
  const { baseline, baselineSearch } = certificate;
  if (baselineSearch === undefined || isEndedEarly(certificate)) return '';
  const { record, passedOver } = baselineSearch;
  const isPlain = record === 'branch' && passedOver.length > 0;
  const why =
    baseline?.origin !== 'predecessor' || isPlain
      ? ''
      : `Compared with ${baselineWords(baseline)}${missedWords(certificate)}: ${UNKNOWN[record]}.`;
  return [why, passedOverWords(passedOver)].filter((text) => text !== '').join(' ');
}

/** Nobody says that a version passed which is only the one before: , which misses auc-floor and fair-fpr itself */
function missedWords({ gates }: Certificate): string {
  const missed = gates.filter(isMissedBefore).map(({ id }) => id);
  if (missed.length === 0) return '';
  const rest = missed.length - MAX_NAMED;
  const named = missed.slice(0, MAX_NAMED).join(', ');
  return `, which misses ${named}${rest > 0 ? ` and ${formatCount(rest)} more` : ''} itself`;
}

/** No baseline: 1.1.0 was not certified in this run, 1.0.5 has the same artifact, and 2 more. */
function passedOverWords(passedOver: readonly PassedOverVersion[]): string {
  if (passedOver.length === 0) return '';
  const named = passedOver.slice(0, MAX_NAMED).map(({ version, reasonCode }) => `${version} ${REASONS[reasonCode]}`);
  const rest = passedOver.length - named.length;
  return `No baseline: ${[...named, ...(rest > 0 ? [`and ${formatCount(rest)} more`] : [])].join(', ')}.`;
}
