import type { FindingCheck, FindingSeverity } from '../../contract/generated/types.ts';

/** What a fact is. `?`: null where there is none. `table`: rows of values. */
export type FactType = 'text' | 'number' | 'number?' | 'flag' | 'scalar' | 'texts' | 'numbers' | 'table';

export type FactTypes = Readonly<Record<string, FactType>>;

/** Everything that is known of a kind of finding but its sentence, which stands in `src/report/findings/`. */
export type FindingKind = {
  /** Of several, the first where the maker says nothing. An error rejects the version. */
  readonly severity: readonly [FindingSeverity, ...FindingSeverity[]];
  /** Several: the check in which it happened. */
  readonly check: readonly [FindingCheck, ...FindingCheck[]];
} & (
  | { readonly facts: FactTypes }
  /** One of several things that are wrong, each with facts of its own. */
  | { readonly faults: Readonly<Record<string, FactTypes>> }
);
