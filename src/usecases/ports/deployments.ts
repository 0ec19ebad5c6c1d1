import type { SlotDeployment } from '../../domain/promotion/projection.ts';

/** A GitHub Deployment of ours. */
export interface RecordedDeployment {
  readonly id: number;
  /** `churn.production` or `churn.live.v1.4.0`. */
  readonly slot: string;
  /** From its payload: the event that made it. */
  readonly effectKey: string;
  readonly active: boolean;
}

/** GitHub Deployments: a projection. Siblings are left alone (`auto_inactive: false`). */
export interface Deployments {
  /** All of a model that are not inactive, the oldest first. */
  list(model: string): Promise<readonly RecordedDeployment[]>;
  /** Creates the deployment with the status success. */
  create(deployment: SlotDeployment): Promise<void>;
  deactivate(id: number): Promise<void>;
}
