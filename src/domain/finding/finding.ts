import type { Finding, Scalar } from '../../contract/generated/types.ts';
import type { FactType, FactTypes, FindingKind } from './finding-kind.ts';
import { FINDING_KINDS } from './finding-kinds.ts';

export type FindingCode = keyof typeof FINDING_KINDS;

interface FactValues {
  readonly text: string;
  readonly number: number;
  readonly 'number?': number | null;
  readonly flag: boolean;
  readonly scalar: Scalar;
  readonly texts: readonly string[];
  readonly numbers: readonly number[];
  readonly table: readonly (readonly Scalar[])[];
}

type FactsIn<Types extends FactTypes> = { readonly [Name in keyof Types]: FactValues[Types[Name]] };

type FactsOf<Kind extends FindingKind> = Kind extends {
  readonly faults: infer Faults extends Record<string, FactTypes>;
}
  ? { readonly [Fault in keyof Faults]: { readonly fault: Fault } & FactsIn<Faults[Fault]> }[keyof Faults]
  : Kind extends { readonly facts: infer Types extends FactTypes }
    ? FactsIn<Types>
    : never;

/** The facts that the sentence of a code is made of. */
export type FindingFacts = { readonly [Code in FindingCode]: FactsOf<(typeof FINDING_KINDS)[Code]> };

/** Why it came to a finding: other findings, or what the rows say against the manifest. */
export type Causes = NonNullable<Finding['because']>;

/** A finding whose facts are those of its code. */
export type SoundFinding<Code extends FindingCode = FindingCode> = {
  [One in Code]: Omit<Finding, 'code' | 'facts'> & { readonly code: One; readonly facts: FindingFacts[One] };
}[Code];

/** Where a kind leaves something open. */
export type FindingPlace = Partial<Pick<Finding, 'severity' | 'check' | 'location' | 'because'>>;

/** Something noticed outside the gates, as facts; what it says in words is told in `src/report/findings/`. */
export function finding<Code extends FindingCode>(
  code: Code,
  facts: FindingFacts[Code],
  place: FindingPlace = {},
): Finding {
  const { severity, check }: FindingKind = FINDING_KINDS[code];
  return { code, severity: severity[0], check: check[0], facts, ...place };
}

/** Whether a finding is what its kind says: a file from outside may hold any facts, and call an error a warning. */
export function isSound(found: Finding): found is SoundFinding {
  const kind: FindingKind = FINDING_KINDS[found.code];
  const types = typesOf(kind, found.facts);
  return (
    kind.severity.includes(found.severity) &&
    kind.check.includes(found.check) &&
    types !== null &&
    Object.entries(types).every(([name, type]) => Object.hasOwn(found.facts, name) && IS[type](found.facts[name]))
  );
}

function typesOf(kind: FindingKind, { fault }: Finding['facts']): FactTypes | null {
  if ('facts' in kind) return kind.facts;
  return typeof fault === 'string' && Object.hasOwn(kind.faults, fault) ? (kind.faults[fault] ?? null) : null;
}

const IS: Readonly<Record<FactType, (value: unknown) => boolean>> = {
  text: isText,
  number: isNumber,
  'number?': (value) => value === null || isNumber(value),
  flag: (value) => typeof value === 'boolean',
  scalar: isScalar,
  texts: (value) => Array.isArray(value) && value.every(isText),
  numbers: (value) => Array.isArray(value) && value.every(isNumber),
  table: (value) => Array.isArray(value) && value.every((row) => Array.isArray(row) && row.every(isScalar)),
};

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number';
}

function isScalar(value: unknown): boolean {
  return isText(value) || isNumber(value) || typeof value === 'boolean';
}

export function hasError(findings: readonly Pick<Finding, 'severity'>[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
