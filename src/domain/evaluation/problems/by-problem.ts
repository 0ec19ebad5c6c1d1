import type { Problem } from '../../../contract/generated/types.ts';
import type { ProblemKind } from './problem-kind.ts';
import type { PROBLEMS } from './registry.ts';

/** What a problem keeps of its rows. */
export type RowsOf<Kind> = Kind extends ProblemKind<infer Rows> ? Rows : never;

/** Something that is made of the rows of some problems. */
export type ByProblem<T> = { readonly [P in Problem]?: (rows: RowsOf<(typeof PROBLEMS)[P]>) => T };
