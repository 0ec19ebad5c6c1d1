import type { Certificate } from '../../contract/generated/types.ts';
import { blockingReasons } from '../../domain/certification/verdict.ts';
import type { ExportedVersion } from './exported-version.ts';

/**
 * An in-toto statement about the files of the model with the predicate for results of tests, which policy engines know:
 * github.com/in-toto/attestation/blob/main/spec/predicates/test-result.md. Each gate is a test; a version that did not pass
 * failed. It is not signed.
 */
export function renderInToto({ certificate }: ExportedVersion): string {
  const { subject, run } = certificate;
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    subject: subject.files.map(({ name, digest }) => ({ name, digest })),
    predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
    predicate: { ...resultOf(certificate), configuration: configurationOf(certificate), ...urlOf(run.url) },
  };
  return `${JSON.stringify(statement, null, 2)}\n`;
}

function resultOf(certificate: Certificate) {
  const { gates, findings, verdict } = certificate;
  const warned = [
    ...findings.filter(({ severity }) => severity === 'warning').map(({ code }) => code),
    ...gates.filter(({ result, blocking }) => !blocking && result !== 'pass').map(({ id }) => id),
  ];
  return {
    result: verdict === 'pass' ? (warned.length === 0 ? 'PASSED' : 'WARNED') : 'FAILED',
    passedTests: gates.filter(({ result }) => result === 'pass').map(({ id }) => id),
    warnedTests: [...new Set(warned)],
    failedTests: [...new Set(blockingReasons(certificate))],
  };
}

/** What it was judged by and on. */
function configurationOf({ policy, data, subject }: Certificate): readonly object[] {
  const files = [subject.manifest, policy.model, ...(policy.settings === null ? [] : [policy.settings])];
  return [
    ...files.map(({ path, digest }) => ({ name: path, digest })),
    ...data.map(({ name, digest }) => ({ name: `data/${name}`, digest })),
  ];
}

function urlOf(url: string | undefined): object {
  return url === undefined ? {} : { url };
}
