import type { Certificate, GateResult, Verdict } from '../contract/generated/types.ts';
import { largestChangeClauses, sameAnswersClause, unchangedClause } from './comparison-wording.ts';
import { tellFinding } from './findings/tell-finding.ts';
import { formatCount } from './format.ts';
import { gateCause } from './gate-wording.ts';
import { baselineWords } from './shared-wording.ts';
import type { RichText } from './rich-text.ts';

interface GateCounts {
  readonly total: number;
  readonly pass: number;
  readonly fail: number;
  readonly inconclusive: number;
}

/** The verdict with its cause, without symbol: churn 1.4.0 is not certified: realtime p99 latency is 13.6 ms, budget 12 ms. */
export function certificateHeadline(certificate: Certificate): string {
  const { model, version } = certificate.subject;
  return `${model} ${version} ${verdictClause(certificate)}`;
}

/** The part after the name, which a headline about several versions repeats for each. */
export function verdictClause(certificate: Certificate): string {
  switch (certificate.verdict) {
    case 'pass':
      return `is certified${modesDetail(certificate)}${chanceDetail(certificate)}${passDetail(certificate)}`;
    case 'fail':
      return `is not certified: ${failureCause(certificate)}`;
    case 'inconclusive':
      return `is not certified yet: ${openCause(certificate)}`;
  }
}

/** Counts, and what it was compared with; the largest gain and harm where the headline did not name them. */
export function factsLine(certificate: Certificate): RichText {
  const counts = countGates(certificate.gates);
  const isCounted = certificate.verdict === 'pass' && certificate.baseline === null && counts.total > 0;
  const gates = isCounted ? [] : countWords(counts);
  const compared = isEndedEarly(certificate) ? [] : [against(certificate)];
  const noticed = [...findingWords(certificate.findings), ...skippedWords(certificate)];
  const plain = sentence([...gates, ...noticed, ...compared].join(' · '));
  const changes = certificate.verdict === 'pass' ? [] : largestChangeClauses(certificate);
  if (changes.length === 0) return [plain];
  return [`${plain}: `, ...changes.flatMap((change, index) => [index === 0 ? '' : ', ', { strong: change }])];
}

/** An error before anything was compared, or measured, leaves no gate: then nothing is said of what it might have been compared with. */
export function isEndedEarly({ baseline, gates, findings }: Certificate): boolean {
  return baseline === null && gates.length === 0 && findings.some(({ severity }) => severity === 'error');
}

function against({ baseline, baselineSearch }: Certificate): string {
  if (baseline !== null) return `against ${baselineWords(baseline)}`;
  // Who stopped before the search knows of no version, and says nothing about them.
  const isFirst = baselineSearch?.passedOver.length === 0;
  return isFirst ? 'first version: nothing to compare with' : 'no version to compare with';
}

function countGates(gates: readonly GateResult[]): GateCounts {
  const count = (result: Verdict): number => gates.filter((gate) => gate.result === result).length;
  return { total: gates.length, pass: count('pass'), fail: count('fail'), inconclusive: count('inconclusive') };
}

/** All 5 gates pass; 6 of 9 gates pass · 2 fail · 1 open */
function countWords({ total, pass, fail, inconclusive }: GateCounts): readonly string[] {
  if (total === 0) return ['No gate was measured'];
  if (pass === total) return [allPass(total)];
  return [
    `${formatCount(pass)} of ${formatCount(total)} gates pass`,
    ...(fail > 0 ? [`${formatCount(fail)} ${fail === 1 ? 'fails' : 'fail'}`] : []),
    ...(inconclusive > 0 ? [`${formatCount(inconclusive)} open`] : []),
  ];
}

function findingWords(findings: Certificate['findings']): readonly string[] {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const warnings = findings.filter(({ severity }) => severity === 'warning').length;
  return [
    ...(errors > 0 ? [`${formatCount(errors)} ${errors === 1 ? 'error' : 'errors'}`] : []),
    ...(warnings > 0 ? [`${formatCount(warnings)} ${warnings === 1 ? 'warning' : 'warnings'}`] : []),
  ];
}

/** What it gains and loses; where nothing was compared, its gates. */
function passDetail(certificate: Certificate): string {
  if (certificate.baseline === null) return gatesDetail(certificate);
  const clauses = [sameAnswersClause(certificate), ...largestChangeClauses(certificate)].filter((part) => part !== '');
  return `: ${clauses.length === 0 ? unchangedClause(certificate) : clauses.join(', ')}`;
}

function gatesDetail({ gates }: Certificate): string {
  const { total, pass } = countGates(gates);
  const open = total - pass;
  if (total === 0) return '';
  if (open === 0) return `: ${lowerFirst(allPass(total))}`;
  if (gates.every(({ result, reasonCode }) => result === 'pass' || reasonCode === 'no-baseline')) {
    return `: all gates pass, ${formatCount(open)} ${open === 1 ? 'waits' : 'wait'} for a version to compare with`;
  }
  return `: all blocking gates pass, ${formatCount(open)} other ${open === 1 ? 'does' : 'do'} not`;
}

function allPass(total: number): string {
  return total === 1 ? 'Its gate passes' : `All ${formatCount(total)} gates pass`;
}

/** One warning stands at the beginning of a line with a capital, too. */
function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function lowerFirst(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

/** Budgets of a mode that was not measured are not among the gates: nobody may take the answer for that of the version. */
function modesDetail({ subject, run }: Certificate): string {
  return run.skippedModes === undefined ? '' : ` for ${subject.modes.join(', ')} alone`;
}

function skippedWords({ run: { skippedModes = [] } }: Certificate): readonly string[] {
  return skippedModes.length === 0 ? [] : [`${skippedModes.join(', ')} not measured`];
}

/** What was measured of answers that are drawn comes out otherwise next time: nobody may miss it. */
function chanceDetail({ findings }: Certificate): string {
  return findings.some(({ code }) => code === 'random-operators') ? ', with answers that are partly random' : '';
}

function failureCause(certificate: Certificate): string {
  const errors = certificate.findings.filter(({ severity }) => severity === 'error');
  const failing = certificate.gates.filter((gate) => gate.result === 'fail' && gate.blocking);
  const [error] = errors;
  if (error !== undefined)
    return `${clause(tellFinding(error).message)}${more(errors.length + failing.length - 1, 'problem')}`;
  const [gate] = failing;
  if (gate === undefined) return 'the certificate names no cause';
  return `${gateCause(gate, certificate)}${more(failing.length - 1, 'failing gate')}`;
}

function openCause(certificate: Certificate): string {
  const open = certificate.gates.filter((gate) => gate.result === 'inconclusive' && gate.blocking);
  const [gate] = open;
  if (gate === undefined) return 'the certificate names no cause';
  return `${gateCause(gate, certificate)}${more(open.length - 1, 'open gate')}`;
}

/** A message as a clause: without its full stop. */
function clause(message: string): string {
  return message.trim().slice(0, 400).replace(/\.$/, '');
}

function more(count: number, noun: string): string {
  if (count < 1) return '';
  return ` (and ${formatCount(count)} more ${noun}${count === 1 ? '' : 's'})`;
}
