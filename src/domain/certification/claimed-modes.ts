import type { ModeName, Subject } from '../../contract/generated/types.ts';

/**
 * Why a certificate does not stand for its version; null where it does. One of some of the modes says nothing of the budgets of
 * the others, and its verdict would be shown and recorded as that of the version.
 */
export function objectToModes({ model, version, modes }: Subject, declared: readonly ModeName[]): string | null {
  const isWhole = modes.length === declared.length && declared.every((mode) => modes.includes(mode));
  if (isWhole) return null;
  return `The certificate of ${model}@${version} is of the modes ${list(modes)}, and its manifest has ${list(declared)}.`;
}

function list(modes: readonly ModeName[]): string {
  return modes.length === 0 ? 'none' : modes.join(', ');
}
