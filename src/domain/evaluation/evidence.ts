import type { Certificate } from '../../contract/generated/types.ts';
import type { Arm } from './arm.ts';
import { evaluateChanges } from './changes.ts';
import { evaluateClasses } from './class-figures.ts';
import { drawFigures } from './figures/registry.ts';
import type { PartedRows } from './parts/part-recorder.ts';
import { findWeakest } from './parts/weakest-part.ts';

/** What a certificate keeps beside metrics: shown, and never judged. */
export type Evidence = Required<Pick<Certificate, 'changes' | 'classes' | 'classesLeftOut' | 'weakest' | 'figures'>>;

export interface EvidenceRequest {
  readonly data: string;
  readonly candidate: Arm;
  readonly baseline: Arm | null;
  /** What the labels of a row with several are called, where columns have names. */
  readonly columns: readonly string[] | null;
  readonly parted: PartedRows;
  readonly seed: number;
}

export function gatherEvidence(request: EvidenceRequest): Evidence {
  const { data, candidate, baseline, parted, seed } = request;
  return {
    changes: baseline === null ? [] : evaluateChanges({ data, candidate, baseline }),
    ...evaluateClasses(request),
    weakest: findWeakest({ data, rows: candidate.rows, parted, seed }),
    figures: drawFigures(request),
  };
}
