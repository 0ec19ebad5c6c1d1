import type { TestPlan } from '../traffic-plan.ts';
import type { EngineCapability } from './engine.ts';

/** What is asked, in words that follow "cannot do what churn asks". */
export const NEED_WORDS: Readonly<Record<EngineCapability, string>> = {
  'unit-header': 'a unit by a header',
  'unit-field': 'a unit by a field, for which bodies have to be read',
  shadow: 'copies of requests for candidates',
  paired: 'pairs, for which answers have to be read',
  sentinel: 'copies of requests for a sentinel',
  ensembles: 'ensembles of candidates, for which answers have to be read',
};

/** What of a test and its sentinel has to be known. */
export interface AskedOfTest {
  readonly test:
    | (Pick<TestPlan, 'unit' | 'shadowShare' | 'pairedShare'> & { readonly candidates: readonly unknown[] })
    | null;
  /** null: there is none. */
  readonly sentinel: object | null;
}

/** What not everything that splits traffic can do. */
export function needsOf({ test, sentinel }: AskedOfTest, ensembles: readonly string[]): readonly EngineCapability[] {
  const needs: EngineCapability[] = sentinel === null ? [] : ['sentinel'];
  if (test === null) return needs;
  if (test.unit.kind !== 'request') needs.push(`unit-${test.unit.kind}`);
  if (test.shadowShare > 0) needs.push('shadow');
  if (test.pairedShare > 0) needs.push('paired');
  if (test.candidates.length > 1 && ensembles.length > 0) needs.push('ensembles');
  return needs;
}
