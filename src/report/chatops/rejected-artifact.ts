import type { AppError } from '../../domain/error.ts';
import { link, md, type Markdown } from '../markdown.ts';

/** Why nothing of what a certification run has measured is recorded. What the artifact says of itself is quoted, never believed. */
export function renderRejectedArtifact(run: string, { message }: AppError): Markdown {
  return md`😕 What ${link('this certification', run)} uploaded is not recorded, so that nothing can be promoted on it: ${message} Look at what the workflow uploads; \`/certify\` runs it again.`;
}
