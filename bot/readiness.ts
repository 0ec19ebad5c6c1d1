import { setTimeout } from 'node:timers/promises';

export interface ReadinessOptions {
  /** Asks GitHub who this app is; throws where it does not answer. */
  readonly ask: () => Promise<unknown>;
  readonly nowMs: () => number;
  readonly answerWithinMs?: number;
}

/** Whoever asks for more often gets the last answer: a probe is no load on GitHub. */
const KEPT_MS = 15_000;
/** A probe waits no longer, and GitHub is asked once for all that ask meanwhile. */
const ANSWER_WITHIN_MS = 4_000;

/** Whether GitHub can be reached as this app, as far as was asked within the last seconds. */
export function createReadiness({
  ask,
  nowMs,
  answerWithinMs = ANSWER_WITHIN_MS,
}: ReadinessOptions): () => Promise<boolean> {
  let last: { readonly ready: Promise<boolean>; readonly untilMs: number } | null = null;
  return () => {
    const now = nowMs();
    if (last === null || last.untilMs <= now) {
      last = { ready: answersWithin(ask, answerWithinMs), untilMs: now + KEPT_MS };
    }
    return last.ready;
  };
}

async function answersWithin(ask: () => Promise<unknown>, ms: number): Promise<boolean> {
  const cancel = new AbortController();
  const answered = ask().then(
    () => true,
    () => false,
  );
  const late = setTimeout(ms, false, { signal: cancel.signal, ref: false }).catch(() => false);
  const ready = await Promise.race([answered, late]);
  cancel.abort();
  return ready;
}
