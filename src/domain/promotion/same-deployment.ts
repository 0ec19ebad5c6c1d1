import canonicalize from 'canonicalize';
import type { Deployment } from '../../contract/generated/types.ts';

/** Whether two deployment files say the same, whatever the order of their keys. */
export function sameDeployment(left: Deployment | undefined, right: Deployment | undefined): boolean {
  if (left === undefined || right === undefined) return left === right;
  return canonicalize(left) === canonicalize(right);
}
