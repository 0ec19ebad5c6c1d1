import type { ServedRequest } from '../../domain/gateway/served-request.ts';
import type { Evidence } from '../gateway/evidence.ts';

/** Tells of requests once their answers are written, so that what is scored again is counted once. */
export class HeldEvidence implements Evidence {
  readonly #evidence: Evidence;
  #held: ServedRequest[] = [];

  constructor(evidence: Evidence) {
    this.#evidence = evidence;
  }

  readonly isOpen: Evidence['isOpen'] = (plan, arm) => this.#evidence.isOpen(plan, arm);
  readonly decide: Evidence['decide'] = (request, answer) => this.#evidence.decide(request, answer);
  readonly alsoAnswered: Evidence['alsoAnswered'] = (plan, decision, answer) =>
    this.#evidence.alsoAnswered(plan, decision, answer);

  note(request: ServedRequest): void {
    this.#held.push(request);
  }

  /** Forgets what it held, told or not. */
  release({ isTold }: { readonly isTold: boolean }): void {
    if (isTold) for (const request of this.#held) this.#evidence.note(request);
    this.#held = [];
  }
}
