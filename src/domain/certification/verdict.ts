import type { Certificate, GateResult, Verdict } from '../../contract/generated/types.ts';
import { hasError } from '../finding/finding.ts';

/**
 * One blocking failure fails the version; else one blocking undecided gate leaves it inconclusive, and so does a version of
 * which nothing was judged: no gate, or none with a number.
 */
export function decideVerdict(gates: readonly GateResult[], findings: Certificate['findings']): Verdict {
  if (hasError(findings)) return 'fail';
  if (gates.every(({ value }) => value === null)) return 'inconclusive';
  const blocking = gates.filter((gate) => gate.blocking);
  if (blocking.some(({ result }) => result === 'fail')) return 'fail';
  return blocking.some(({ result }) => result === 'inconclusive') ? 'inconclusive' : 'pass';
}

/** Why a version does not pass: codes of findings that block, and ids of the gates that failed or are open. */
export function blockingReasons({ gates, findings }: Pick<Certificate, 'gates' | 'findings'>): readonly string[] {
  return [
    ...findings.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    ...gates.filter(({ result, blocking }) => blocking && result !== 'pass').map(({ id }) => id),
  ];
}

/** The worst of several verdicts; a failure is worse than an open question. */
export function worstVerdict(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('fail')) return 'fail';
  return verdicts.includes('inconclusive') ? 'inconclusive' : 'pass';
}

/** What came of a request to certify. `unanswered`: it could not be told, because something could not be read; no verdict at all. */
export type Answer = Verdict | 'unanswered';

/** The worst of several answers. What could not be told may be anything, so that it is worse than a failure. */
export function worstAnswer(answers: readonly Answer[]): Answer {
  const verdicts = answers.flatMap((answer) => (answer === 'unanswered' ? [] : [answer]));
  return verdicts.length < answers.length ? 'unanswered' : worstVerdict(verdicts);
}
