import { findBreaks, type LoggedEvent, renderEvent } from '../../contract/event-log.ts';
import { REGISTRY_LOG } from '../../contract/ledger.ts';
import type { LedgerEvent } from '../../contract/generated/types.ts';
import { type EventFaultCode, isBan, misplacedEvents } from '../../domain/promotion/event-order.ts';
import type { LedgerFault } from './ledger-fault.ts';

/** A log that can be read, by the name of its model or of the whole registry. */
export interface ReadLog {
  readonly name: string;
  readonly events: readonly LoggedEvent[];
}

const WHY: Readonly<Record<EventFaultCode, string>> = {
  'time-runs-back': 'is older than the line before it, of another month than its file, or not in UTC',
  'event-repeated': 'has the id of an earlier line',
  'event-elsewhere': `is not about what its log, its subject and its id name, or stands in events/${REGISTRY_LOG} and is no ban`,
  'event-out-of-order': 'cannot follow the lines before it',
  'never-certified': 'gives traffic to a version that no line before it has certified with that digest',
  'ban-untold': `has no twin: a ban, and its end, stands in the model's log and in events/${REGISTRY_LOG}`,
};

/** What the lines of a log say against each other. */
export function logFaults({ name, events }: ReadLog, all: readonly ReadLog[]): readonly LedgerFault[] {
  const isRegistry = name === REGISTRY_LOG;
  const others = all
    .filter((log) => (log.name === REGISTRY_LOG) !== isRegistry)
    .flatMap(({ events: own }) => unwrap(own));
  const order = {
    model: isRegistry ? null : name,
    months: events.map(({ path }) => path.slice(path.lastIndexOf('/') + 1, -'.jsonl'.length)),
    others: others.filter(isBan),
  };
  const misplaced = misplacedEvents(unwrap(events), order).map(({ index, code }) => {
    const { path, line } = events[index] ?? { path: name, line: 1 };
    return { code, model: name, message: `${path}:${line} ${WHY[code]}.` };
  });
  return [...chainFaults(name, events), ...alteredLines(name, events), ...misplaced];
}

function chainFaults(model: string, events: readonly LoggedEvent[]): readonly LedgerFault[] {
  return findBreaks(events).map(({ path, line, expected, found }) => {
    const message = `${path}:${line} names the predecessor ${found ?? 'none'}; the line before it has ${expected ?? 'none'}.`;
    return { code: 'chain-broken', model, message };
  });
}

/** The same event can be written in many ways, and readers may differ in how they read a key that is there twice. */
function alteredLines(model: string, events: readonly LoggedEvent[]): readonly LedgerFault[] {
  return events.flatMap(({ path, line, text, event }) => {
    if (renderEvent(event) === text) return [];
    const message = `${path}:${line} is not written as Seatrial writes lines: white space, a key that is there twice, or another order.`;
    return [{ code: 'line-altered', model, message } as const];
  });
}

function unwrap(events: readonly LoggedEvent[]): readonly LedgerEvent[] {
  return events.map(({ event }) => event);
}
