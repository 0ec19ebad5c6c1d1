import type { Model, Scalar } from '../../contract/generated/types.ts';
import type { LatencyLimits } from '../../domain/gateway/latency-limits.ts';
import type { ServedModel } from './served-models.ts';

/** What is known of a version beside model.yaml. */
export interface VersionFacts {
  /** How it is read, where it reads otherwise than model.yaml says. */
  readonly evaluation: Model['evaluation'];
  /** The certified p50, p95 and p99, in milliseconds. */
  readonly latency: LatencyLimits;
  /** Evaluation set → classes as they were read in certification. */
  readonly classes: ReadonlyMap<string, readonly Scalar[]>;
}

export interface EvidenceFacts {
  /** What serves now. */
  served(): Iterable<Pick<ServedModel, 'manifest' | 'plan'>>;
  /** null where no certificate or manifest of that digest is at hand. */
  versionOf(model: string, sha256: string): VersionFacts | null;
}
