import type { LedgerEvent } from '../../src/contract/generated/types.ts';
import { comesLater } from '../../src/report/chatops/answer.ts';
import { isStatusComment, parseAnswerMarker } from '../../src/report/chatops/answer-marker.ts';
import { PULL } from '../support/promotion/open-pull.ts';
import type { World } from '../support/promotion/world.ts';

const RISES: readonly LedgerEvent['type'][] = ['deployment.promoted', 'livetest.started', 'livetest.changed'];

interface Waiting {
  readonly key: string;
  readonly head: string;
  readonly sha256: string;
}

/** By version and environment what waits after the events, told from who asked for what alone. */
function waitingAfter(events: readonly LedgerEvent[]): ReadonlyMap<string, Waiting> {
  const waiting = new Map<string, Waiting>();
  for (const event of events) step(waiting, event);
  return waiting;
}

function step(waiting: Map<string, Waiting>, { type, data }: LedgerEvent): void {
  const { remembered, facts, version, sha256, intentKey } = data;
  const place = `${version} ${data.environment}`;
  const ends = (isMeant: (one: Waiting, at: string) => boolean): void => {
    for (const [at, one] of waiting) if (isMeant(one, at)) waiting.delete(at);
  };
  if (type === 'promotion.remembered' && remembered !== undefined)
    waiting.set(place, { key: intentKey, ...remembered });
  if (facts?.command.verb === 'stop' && type !== 'intent.refused')
    ends((_one, at) => facts.command.version === null || at.startsWith(`${facts.command.version} `));
  if (type === 'version.quarantined' || type === 'version.retired') ends((one) => one.sha256 === sha256);
  if (type === 'promotion.lapsed' && facts === null) ends((_one, at) => at === place);
  if (facts?.remembered !== undefined) ends((one) => one.key === facts.remembered?.key);
  if (RISES.includes(type)) ends((_one, at) => at === place);
}

/** What was remembered rises once, while it waits, as the digest and from the head that were meant. */
export function rememberedFault({ pulls }: World, events: readonly LedgerEvent[]): string | null {
  const waiting = new Map<string, Waiting>();
  for (const event of events) {
    const { facts, version, environment, sha256 } = event.data;
    const origin = facts?.remembered;
    if (origin !== undefined && RISES.includes(event.type)) {
      const one = waiting.get(`${version} ${environment}`);
      if (one?.key !== origin.key) return 'what was remembered rose when it was over';
      if (one.sha256 !== sha256) return 'another digest rose than was remembered';
      const pull = pulls.get(PULL)?.facts;
      if (pull?.state !== 'merged' || pull.headSha !== one.head) return 'another commit rose than was remembered';
    }
    step(waiting, event);
  }
  return null;
}

/** What became of a remembered request is told once; a step of a ramp in the status comment alone. */
export function laterFault({ own }: World, events: readonly LedgerEvent[]): string | null {
  const keys = own.flatMap(({ body }) => parseAnswerMarker(body)?.key ?? []);
  for (const [key, group] of Map.groupBy(events, ({ data }) => data.intentKey)) {
    const told = keys.filter((one) => one === key).length;
    const thread = group[0]?.data.via.thread ?? null;
    const due = group.every(({ type }) => type === 'livetest.changed') ? 0 : 1;
    if (thread !== null && comesLater(group) && told !== due)
      return `what became of a remembered promotion was told ${told} times`;
  }
  return null;
}

/** The pull request shows whether something of it waits. */
export function waitingFault({ own }: World, events: readonly LedgerEvent[]): string | null {
  const status = own.find(({ thread, body }) => thread === PULL && isStatusComment(body));
  const waits = waitingAfter(events).size > 0;
  if (status === undefined || status.body.includes('⏳') === waits) return null;
  return `the status comment of thread ${PULL} says that something ${waits ? 'does not wait' : 'waits'}`;
}
