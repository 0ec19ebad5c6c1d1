import { hashText } from '../../livetest/slots.ts';
import { DIGEST_DIGITS } from '../fill-pattern.ts';
import type { DeployedVersion } from '../../gateway/traffic-plan.ts';

/** With the digest of a version and the endings that others give it, a name has at most 63 characters. */
const MOST_CHARACTERS = 40;

/** A name of Kubernetes: letters, digits and dashes, a letter first. What had to be changed for it has a hash, so that two models stay two. */
export function objectName(model: string): string {
  const plain = model.replaceAll(/[^a-z0-9-]/gu, '-').replace(/^(?=[^a-z])/u, 'model-');
  if (plain === model && plain.length <= MOST_CHARACTERS && !plain.endsWith('-')) return plain;
  return `${plain.slice(0, MOST_CHARACTERS - 9)}-${hashText(model).toString(16).padStart(8, '0')}`;
}

export function versionName(model: string, { sha256 }: DeployedVersion): string {
  return `${objectName(model)}-${sha256.slice(0, DIGEST_DIGITS)}`;
}
