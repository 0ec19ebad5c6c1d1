/** The list of findings → the table of them in docs/. */
import type { FactTypes, FindingKind } from '../src/domain/finding/finding-kind.ts';
import { FINDING_KINDS } from '../src/domain/finding/finding-kinds.ts';

export function renderFindings(): string {
  const kinds: readonly (readonly [string, FindingKind])[] = Object.entries(FINDING_KINDS);
  const rows = kinds.map(
    ([code, kind]) => `| \`${code}\` | ${kind.severity.join(' or ')} | ${kind.check.join(', ')} | ${factNames(kind)} |`,
  );
  return ['| finding | severity | check | facts |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

function factNames(kind: FindingKind): string {
  if ('facts' in kind) return namesOf([kind.facts]);
  const faults = Object.keys(kind.faults).map((fault) => `\`${fault}\``);
  return `fault (${faults.join(', ')}), ${namesOf(Object.values(kind.faults))}`;
}

function namesOf(types: readonly FactTypes[]): string {
  return [...new Set(types.flatMap((one) => Object.keys(one)))].join(', ');
}
