import type { LedgerReader } from '../../contract/ledger.ts';
import { type AnswerText, renderAnswer } from '../../report/chatops/answer.ts';
import { renderStatusComment, type StatusText } from '../../report/chatops/status-comment.ts';
import type { ParsedComment } from '../../domain/promotion/command.ts';
import type { Rule } from '../../domain/promotion/rules.ts';
import type { Certificates } from '../ports/certificates.ts';
import type { Checks } from '../ports/checks.ts';
import type { Clock } from '../ports/clock.ts';
import type { Conversation } from '../ports/conversation.ts';
import type { DeploymentStore } from '../ports/deployment-store.ts';
import type { Deployments } from '../ports/deployments.ts';
import type { OwnIssues } from '../ports/own-issues.ts';
import type { People } from '../ports/people.ts';
import type { PromotionRegistry } from '../ports/promotion-registry.ts';
import type { TellingPorts } from '../livetest/tell-tests.ts';

/** How the two comments that the projection writes are worded. */
export interface ChatTexts {
  readonly status: StatusText;
  readonly answer: AnswerText;
}

export const CHAT_TEXTS: ChatTexts = { status: renderStatusComment, answer: renderAnswer };

/** Where the state is shown. */
export interface ProjectionPorts extends TellingPorts {
  readonly store: DeploymentStore;
  readonly registry: PromotionRegistry;
  readonly conversation: Conversation;
  readonly issues: Pick<OwnIssues, 'list' | 'create'>;
  readonly checks: Checks;
  readonly deployments: Deployments;
  readonly certificates: Certificates;
  readonly readLedger: LedgerReader;
  readonly texts: ChatTexts;
  /** Lets through, refuses or leaves waiting every job that waits for what the ledger says, and tells whether any could wait. */
  readonly answerJobs: () => Promise<boolean>;
  /** Makes the releases of these models equal to the record, where the repository has releases. */
  readonly refreshReleases: (models: readonly string[] | 'all') => Promise<void>;
}

/** Everything that a request needs. */
export interface ChatPorts extends ProjectionPorts {
  readonly people: People;
  readonly clock: Clock;
  readonly rules: readonly Rule[];
  readonly parseComment: (body: string) => ParsedComment;
}
