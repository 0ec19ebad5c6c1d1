import type { Slot } from '../../domain/promotion/slots.ts';

/** What a GitHub Deployment is about. */
export interface DeploymentContent {
  readonly model: string;
  /** GitHub's environment. */
  readonly name: string;
  readonly slot: Slot;
  readonly effectKey: string;
  readonly task: 'deploy' | 'rollback';
  /** null is the default branch. */
  readonly ref: string | null;
  readonly description: string;
  /** For whoever reads Deployments by program. */
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface DeploymentStatus {
  readonly state: 'queued' | 'in_progress' | 'success' | 'failure';
  readonly description: string;
  /** Where more is told; empty where nothing is. */
  readonly url: string;
}

/** A GitHub Deployment of ours that is not inactive. */
export interface RecordedDeployment {
  readonly id: number;
  /** GitHub's environment. */
  readonly name: string;
  /** From its payload: the event that made it. */
  readonly effectKey: string;
  /** null is the default branch. */
  readonly ref: string | null;
  /** As whoever made it wrote it: a workflow that may write Deployments can copy a key, and end what has it. */
  readonly payload: unknown;
  /** The last one, whatever it says; null where a crash left it without. */
  readonly status: { readonly state: string; readonly description: string; readonly url: string } | null;
}

/** GitHub Deployments: a projection. Siblings are left alone (`auto_inactive: false`). */
export interface Deployments {
  /** Those of a model, the oldest first. */
  list(model: string): Promise<readonly RecordedDeployment[]>;
  /** Creates it, unless it is there, and says how far it is. */
  create(content: DeploymentContent, status: DeploymentStatus): Promise<void>;
  setStatus(deployment: Pick<RecordedDeployment, 'id' | 'name'>, status: DeploymentStatus): Promise<void>;
  deactivate(id: number): Promise<void>;
}
