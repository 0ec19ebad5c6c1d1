import type { Certificate, GateResult, Verdict } from '../contract/generated/types.ts';
import { qualityFact, speedFact } from './comparison-wording.ts';
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
      return `is certified${chanceDetail(certificate)}${passDetail(certificate)}`;
    case 'fail':
      return `is not certified: ${failureCause(certificate)}`;
    case 'inconclusive':
      return `is not certified yet: ${openCause(certificate)}`;
  }
}

/** Counts, then what is clearly better or worse than the baseline. */
export function factsLine(certificate: Certificate): RichText {
  const counts = countGates(certificate.gates);
  const comparison = [qualityFact(certificate), speedFact(certificate)].filter((fact) => fact !== '');
  const plain = [...countWords(counts), ...findingWords(certificate.findings), against(certificate)].join(' · ');
  if (comparison.length === 0) return [plain];
  return [`${plain}: `, ...comparison.flatMap((fact, index) => [index === 0 ? '' : '; ', { strong: fact }])];
}

function against({ baseline, baselineSearch }: Certificate): string {
  if (baseline !== null) return `against ${baselineWords(baseline)}`;
  const isFirst = (baselineSearch?.passedOver ?? []).length === 0;
  return isFirst ? 'first version: nothing to compare with' : 'no version to compare with';
}

function countGates(gates: readonly GateResult[]): GateCounts {
  const count = (result: Verdict): number => gates.filter((gate) => gate.result === result).length;
  return { total: gates.length, pass: count('pass'), fail: count('fail'), inconclusive: count('inconclusive') };
}

function countWords(counts: GateCounts): readonly string[] {
  if (counts.total === 0) return ['No gate was measured'];
  const gates = counts.total === 1 ? 'gate passes' : 'gates pass';
  return [
    `${formatCount(counts.pass)} of ${formatCount(counts.total)} ${gates}`,
    ...(counts.fail > 0 ? [`${formatCount(counts.fail)} fail`] : []),
    ...(counts.inconclusive > 0 ? [`${formatCount(counts.inconclusive)} inconclusive`] : []),
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

function passDetail(certificate: Certificate): string {
  const counts = countGates(certificate.gates);
  if (counts.total === 0) return '';
  if (counts.pass === counts.total)
    return counts.total === 1 ? ': its gate passes' : `: all ${formatCount(counts.total)} gates pass`;
  const open = counts.total - counts.pass;
  const isFirst = certificate.gates.every(
    ({ result, reasonCode }) => result === 'pass' || reasonCode === 'no-baseline',
  );
  if (isFirst) {
    const verb = open === 1 ? 'waits' : 'wait';
    return `: all gates pass, ${formatCount(open)} ${verb} for a version to compare with`;
  }
  return `: all blocking gates pass, ${formatCount(open)} other ${open === 1 ? 'does' : 'do'} not`;
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
    return `${sentence(tellFinding(error).message)}${more(errors.length + failing.length - 1, 'problem')}`;
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
function sentence(message: string): string {
  return message.trim().slice(0, 400).replace(/\.$/, '');
}

function more(count: number, noun: string): string {
  if (count < 1) return '';
  return ` (and ${formatCount(count)} more ${noun}${count === 1 ? '' : 's'})`;
}
