import type { LedgerEvent } from '../../src/contract/generated/types.ts';

/** How it stands with a candidate, told from who asked for what alone. */
interface Tested {
  /** Somebody has approved that it becomes production by itself, and nobody has taken that back. */
  approved: boolean;
  /** The evidence has found it better. */
  better: boolean;
}

/** Nothing rises by evidence that is not there, or that nobody has approved; and no conclusion undoes a stop. */
export function testFault(events: readonly LedgerEvent[]): string | null {
  const tests = new Map<string, Tested>();
  for (const event of events) {
    const fault = faultOf(event, tests);
    if (fault !== null) return fault;
    step(event, tests);
  }
  return null;
}

function faultOf({ type, data }: LedgerEvent, tests: ReadonlyMap<string, Tested>): string | null {
  const own = tests.get(data.sha256 ?? '');
  const isByEvidence = data.decision !== undefined && type !== 'livetest.stopped';
  if (isByEvidence && own === undefined) return 'a stop was undone by a late conclusion';
  if (data.facts?.approval === undefined || type !== 'deployment.promoted') return null;
  if (own?.better !== true) return 'a version became production by itself without evidence';
  return own.approved ? null : 'a version became production by itself without an approval';
}

function step({ type, data }: LedgerEvent, tests: Map<string, Tested>): void {
  const { sha256, facts, conclusion } = data;
  const own = tests.get(sha256 ?? '');
  const isApproval = facts?.command.to === 'production' && facts.approval === undefined;
  if (type === 'livetest.started' && sha256 !== null) tests.set(sha256, { approved: isApproval, better: false });
  if (type === 'livetest.changed' && own !== undefined && isApproval) own.approved = true;
  if (type === 'livetest.concluded' && own !== undefined) own.better = conclusion === 'pass';
  if (type === 'livetest.stopped' || type === 'deployment.promoted') tests.delete(sha256 ?? '');
  if (type === 'hold.set') for (const one of tests.values()) one.approved = false;
}
