import type { Certificate } from '../contract/generated/types.ts';
import type { Loosened } from '../domain/certification/loosened-since.ts';
import { AppError } from '../domain/error.ts';

/** What an owner has to say yes to; `unknown` where nobody can say what came with a version. */
type Unapproved = Loosened | 'unknown';

const WHAT: Readonly<Record<Unapproved, string>> = {
  unknown: 'Nobody can say what came with',
  approved: 'What model.yaml and the settings asked before this change does not pass, or does not answer for,',
  'declared-approved': 'The manifest lets itself off a part of how it is judged:',
};

export function unapproved({ subject }: Pick<Certificate, 'subject'>, loosened: Unapproved, why: string): AppError {
  return new AppError({
    code: 'certificate-untrusted',
    reason: 'policy-unapproved',
    message: `${WHAT[loosened]} ${subject.model}@${subject.version}, and ${why}`,
    hint: 'Nothing of it was shown or recorded. Let an owner of the model approve the head of the pull request, then run all jobs again; the job needs pull-requests: read to ask.',
  });
}
