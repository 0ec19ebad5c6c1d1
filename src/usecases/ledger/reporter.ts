import type { Speaker } from './statements.ts';

/** Who reports what was measured, and through which entry. */
export interface Reporter {
  /** host/owner/name */
  readonly repository: string;
  readonly actor: string;
  readonly kind: 'action' | 'cli';
  readonly url: string | null;
}

/** Whoever can write the branch has the role write; nothing is decided by it. `id` names what is reported. */
export function speakerOf({ actor, kind, url }: Reporter, id: string): Speaker {
  return {
    actor: { id: null, login: actor, role: 'write', teams: [] },
    via: { kind, id, url, thread: null, boundSha: null },
  };
}
