import { isCanonical } from '../../contract/certificate-digest.ts';
import { formatDeployment } from '../../contract/format-deployment.ts';
import type { Deployment, LedgerEvent } from '../../contract/generated/types.ts';
import { deploymentPath } from '../../contract/ledger.ts';
import { namedFiles } from '../../contract/named-files.ts';
import { sha256 } from '../../contract/sha256.ts';
import { changeOf } from '../../domain/promotion/state.ts';

/** A file of the branch that is no log, as an event says that it is from then on. */
export interface ExplainedFile {
  readonly path: string;
  readonly holds: Held;
}

type Held =
  | { readonly kind: 'digest'; readonly sha256: string }
  | { readonly kind: 'deployment'; readonly deployment: Deployment };

const LOG = /^events\/[^/]+\/\d{4}-\d{2}\.jsonl$/;

export function isLog(path: string): boolean {
  return LOG.test(path);
}

/** All files that an event is about. Whatever stands beside the logs is one of them, as the last event about it says. */
export function explainedFiles(event: LedgerEvent): readonly ExplainedFile[] {
  const named = namedFiles(event).map(({ path, sha256: digest }): ExplainedFile => {
    return { path, holds: { kind: 'digest', sha256: digest } };
  });
  const { deployment } = changeOf(event);
  if (deployment === null) return named;
  const path = deploymentPath(deployment.environment, event.data.model);
  return [...named, { path, holds: { kind: 'deployment', deployment } }];
}

/** Whether a file is what its event says. */
export function isAsSaid(text: string, { holds }: ExplainedFile): boolean {
  if (holds.kind === 'digest') return sha256(text) === holds.sha256 && isCanonical(text);
  return withoutComments(text) === withoutComments(formatDeployment(holds.deployment));
}

/** What another reader could take for more than a comment is none. */
function withoutComments(text: string): string {
  return text
    .split('\n')
    .filter((line) => line !== '' && !/^#[ -~]*$/.test(line))
    .join('\n');
}
