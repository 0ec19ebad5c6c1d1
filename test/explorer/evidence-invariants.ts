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
  let before: LedgerEvent['data']['deployment'] = null;
  for (const event of events) {
    const fault = faultOf(event, tests) ?? watchFault(event, before, events);
    if (fault !== null) return fault;
    step(event, tests);
    before = event.data.deployment ?? before;
  }
  return null;
}

/** What watches a promotion may take it back, once, held, and as long as nobody has ended the watch; and nothing is tested meanwhile. */
function watchFault(
  { type, data }: LedgerEvent,
  before: LedgerEvent['data']['deployment'],
  events: readonly LedgerEvent[],
): string | null {
  const isBake = before?.liveTest?.phase === 'bake';
  if (isBake && type === 'livetest.started') return 'a live test began during a bake';
  const isTelling = type === 'livetest.stopped' || type === 'world.changed';
  if (data.decision?.phase === undefined || data.sha256 === null || isTelling) return null;
  const holdback = isBake ? before.liveTest?.candidates : [];
  const watching = data.decision.phase === 'bake' ? holdback : [before?.sentinel ?? null];
  if (!(watching ?? []).some((one) => one?.sha256 === data.sha256))
    return 'what somebody had ended has taken production back';
  const own = events.findLast((one) => one.data.intentKey === data.intentKey);
  if (type === 'deployment.rolledback' && !own?.data.deployment?.hold) return 'production went back and is not held';
  return null;
}

function faultOf({ type, data }: LedgerEvent, tests: ReadonlyMap<string, Tested>): string | null {
  const own = tests.get(data.sha256 ?? '');
  const isByEvidence = data.decision !== undefined && data.decision.phase === undefined && type !== 'livetest.stopped';
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
  // It broke: nothing that was under way may bring it back.
  if (type === 'livetest.concluded' && data.reasonCode === 'guard-tripped') tests.delete(sha256 ?? '');
  if (type === 'livetest.stopped' || type === 'deployment.promoted') tests.delete(sha256 ?? '');
  if (type === 'hold.set') for (const one of tests.values()) one.approved = false;
}
