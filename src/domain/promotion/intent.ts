import type { ActorFacts, SourceFacts } from '../../contract/generated/types.ts';
import { type Asked, textOfAsked } from './asked.ts';

/** A request as it arrived: a hint, until the comment has been read again. */
export interface Intent {
  /** host/owner/name */
  readonly repository: string;
  readonly source: SourceFacts;
  readonly actor: IntentActor;
  /** RFC 3339, by GitHub's clock; null where nobody wrote it. */
  readonly writtenAt: string | null;
  readonly asked: Asked;
}

export interface IntentActor extends Pick<ActorFacts, 'id' | 'login'> {
  readonly bot: boolean;
}

/** The same request has the same key however often, and through whichever entry, it arrives. `sha256` answers in hex. */
export function intentKey(intent: Intent, sha256: (text: string) => string): string {
  const { repository, source, asked } = intent;
  const text = sha256(textOfAsked(asked));
  return sha256(JSON.stringify(['seatrial/intent/v1', repository, source.kind, source.id, text]));
}

/** The label that asked. */
export function labelOf({ id }: SourceFacts): string {
  return id.split(':', 1)[0] ?? '';
}
