import { Document } from 'yaml';
import type { Deployment } from './generated/types.ts';

const HEADER = ' What should run now. Written by Seatrial; a change by hand stops every promotion until it is undone.';

/** The text of <environment>/<model>.yaml; the inverse of parseDeployment. */
export function formatDeployment(deployment: Deployment): string {
  const { apiVersion, kind, model, environment, revision, production, fallback, liveTest, sentinel, hold } = deployment;
  // What is undefined is left out.
  const ordered = { apiVersion, kind, model, environment, revision, production, fallback, liveTest, sentinel, hold };
  const document = new Document(ordered, { version: '1.2', schema: 'core', aliasDuplicateObjects: false });
  document.commentBefore = HEADER;
  return document.toString({ lineWidth: 0 });
}
