import { expect, test } from 'vitest';
import type { Certificate, Report } from '../../../../src/contract/generated/types.ts';
import { AppError } from '../../../../src/domain/error.ts';
import type { SubjectOutcome } from '../../../../src/usecases/certify/certify-subjects.ts';
import { keepRun } from '../../../../src/usecases/certify/keep-run.ts';
import { aCertificate, withVersion } from '../../../support/certificate.ts';

/** Notes what is kept, in its order. */
function watched() {
  const log: string[] = [];
  const reports: Report[] = [];
  const save = (kind: string) => async (certificate: Certificate) => {
    log.push(`${kind} ${certificate.subject.version}`);
    return `${certificate.subject.version}.json`;
  };
  const folder = {
    prepare: async () => {},
    read: async () => [],
    saveCertificate: save('certificate'),
    saveBaseline: save('baseline'),
    saveChangedRows: async (certificate: Certificate, rows: readonly unknown[]) => {
      log.push(`${rows.length} changed rows of ${certificate.subject.version}`);
      return 'rows.jsonl';
    },
    saveMarkdown: async () => '',
    savePage: async (text: string) => {
      log.push(/<title>.*<\/title>/.exec(text)?.[0] ?? 'no title');
      return 'report.html';
    },
    saveReport: async (report: Report) => {
      log.push('report');
      reports.push(report);
      return 'report.json';
    },
  };
  return { log, reports, folder };
}

async function* outcomes(log: string[]): AsyncGenerator<SubjectOutcome> {
  const [first, second] = [aCertificate(), withVersion(aCertificate(), '8.1.0')];
  const change = { changed: ['models/churn/model.yaml'], outcomes: [] };
  yield {
    kind: 'certificate',
    certificate: withVersion(first, '8.0.0'),
    changedRows: [{ data: 'holdout', row: 3, change: 'worse' }],
    policy: { change, judged: null, baseline: second },
  };
  log.push('next');
  const subject = { model: first.subject.model, version: '8.2.0' };
  yield { kind: 'unanswered', subject, error: new AppError({ code: 'data-format', message: 'No.' }) };
  yield { kind: 'certificate', certificate: withVersion(first, '8.3.0'), policy: null };
}

test('every outcome is kept as it comes, so that a run that is ended loses no certificate, and the report with its page at the end', async () => {
  const { log, reports, folder } = watched();
  const saved = await keepRun(outcomes(log), folder);
  expect(log).toEqual([
    'baseline 8.1.0',
    '1 changed rows of 8.0.0',
    'certificate 8.0.0',
    'next',
    'certificate 8.3.0',
    'report',
    '<title>Certification of churn</title>',
  ]);
  expect(saved.map(({ path }) => path)).toEqual(['8.0.0.json', null, '8.3.0.json']);
  expect(reports).toMatchObject([
    {
      models: [
        { versions: ['8.0.0', '8.3.0'], unanswered: [{ version: '8.2.0', problems: [{ code: 'data-format' }] }] },
      ],
    },
  ]);
});
