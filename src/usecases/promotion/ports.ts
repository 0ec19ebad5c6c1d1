import type { LedgerCodec } from '../../contract/ledger.ts';
import type { Rule } from '../../domain/promotion/rules.ts';
import type { Certificates } from '../ports/certificates.ts';
import type { Checks } from '../ports/checks.ts';
import type { Clock } from '../ports/clock.ts';
import type { Conversation } from '../ports/conversation.ts';
import type { DeploymentStore } from '../ports/deployment-store.ts';
import type { Deployments } from '../ports/deployments.ts';
import type { People } from '../ports/people.ts';
import type { PromotionRegistry } from '../ports/promotion-registry.ts';

/** Where the state is shown. */
export interface ProjectionPorts {
  readonly store: DeploymentStore;
  readonly registry: PromotionRegistry;
  readonly conversation: Conversation;
  readonly checks: Checks;
  readonly deployments: Deployments;
  readonly certificates: Certificates;
  readonly codec: LedgerCodec;
}

/** Everything that a request needs. */
export interface ChatPorts extends ProjectionPorts {
  readonly people: People;
  readonly clock: Clock;
  readonly rules: readonly Rule[];
}
