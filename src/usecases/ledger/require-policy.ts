import type { Certificate } from '../../contract/generated/types.ts';
import { findForeignGate } from '../../domain/certification/compare-gates.ts';
import type { Policy } from '../../domain/model/resolve-gates.ts';
import { AppError } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';

/**
 * A certificate alone cannot show that its commit and its gates are those of what is merged. `policy`: at that commit; null where
 * there is no model.yaml that can be read. Throws AppError certificate-untrusted.
 */
export function requirePolicy(certificate: Certificate, commit: string, policy: Policy | null): Policy {
  const { model, version } = certificate.subject;
  const name = `${model}@${version}`;
  if (certificate.run.commit !== commit)
    throw untrusted('wrong-commit', `The certificate of ${name} is about another commit than ${commit.slice(0, 12)}.`);
  if (policy === null)
    throw untrusted('unrelated-policy', `There is no model.yaml of ${model} at the commit ${commit.slice(0, 12)}.`);
  const gate = findForeignGate(certificate, policy);
  if (gate === null) return policy;
  const told = `The gate ${quoteText(gate)} of ${name}`;
  throw untrusted(
    'unrelated-policy',
    `${told} is not as model.yaml asks and the measurements of the certificate answer.`,
  );
}

function untrusted(reason: string, message: string): AppError {
  return new AppError({
    code: 'certificate-untrusted',
    reason,
    message,
    hint: 'Nothing of it was recorded: record what a run on the default branch certified, at the commit that it ran on.',
  });
}
