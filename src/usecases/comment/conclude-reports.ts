import { type Answer, worstAnswer } from '../../domain/certification/verdict.ts';
import type { ModelReport } from '../../report/model-report.ts';

/** What came of all versions together. */
export interface Conclusion {
  /** The worst of all; pass when nothing had to be certified. */
  readonly verdict: Answer;
  /** model@version, in the order of the names. */
  readonly certified: readonly string[];
  readonly rejected: readonly string[];
}

/** A version of which nothing came is unanswered, and so is rejected. */
export function concludeReports(reports: readonly ModelReport[]): Conclusion {
  const answers = reports.flatMap(({ model, certificates, unanswered = [] }): readonly [string, Answer][] => [
    ...certificates.map(({ subject, verdict }): [string, Answer] => [`${model}@${subject.version}`, verdict]),
    ...unanswered.map(({ version }): [string, Answer] => [`${model}@${version}`, 'unanswered']),
  ]);
  const named = (passed: boolean): readonly string[] =>
    answers
      .filter(([, answer]) => (answer === 'pass') === passed)
      .map(([name]) => name)
      .toSorted();
  return { verdict: worstAnswer(answers.map(([, answer]) => answer)), certified: named(true), rejected: named(false) };
}
