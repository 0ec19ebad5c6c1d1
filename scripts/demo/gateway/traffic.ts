import { HOUR_MS, SPEED } from './fast-clock.ts';
import { type LabelledDigit, MODEL } from './labelled-digits.ts';

/** What those who ask have seen, counted where they are. */
export interface Seen {
  asked: number;
  /** HTTP status → requests; 0: no answer came. */
  readonly statuses: Map<number, number>;
  readonly versions: Map<string, SeenVersion>;
  /** Requests in each hour of the fast clock. */
  readonly hours: Map<number, number>;
  readonly labels: { sent: number; counted: number };
}

export interface SeenVersion {
  answered: number;
  /** Answers of which the truth is known by now, and those that were right. */
  labelled: number;
  right: number;
  readonly hours: Map<number, number>;
}

export interface Traffic extends AsyncDisposable {
  readonly seen: Seen;
}

export interface TrafficOptions {
  readonly url: string;
  readonly digits: readonly LabelledDigit[];
  readonly nowMs: () => number;
}

/** On average over a day, and what the busiest hour has more. */
export const REQUESTS_AN_HOUR = 250;
const SWING = 0.7;
const TICK_MS = 10;
/** Between the answer and its label, in hours. */
const LABEL_HOURS = [0.5, 2.5] as const;
/** Who waits longer does not ask now. */
const MOST_WAITING = 100;

interface OpenLabel {
  readonly dueMs: number;
  readonly decision: string;
  readonly label: number;
  readonly version: string;
  readonly isRight: boolean;
}

/** Requests an hour: most at two in the afternoon, fewest at two in the night. */
export function rateAt(atMs: number): number {
  const hour = (atMs / HOUR_MS) % 24;
  return REQUESTS_AN_HOUR * (1 + SWING * Math.cos(((hour - 14) / 12) * Math.PI));
}

/** Asks until it is disposed of, which waits for the answers that are under way. */
export function startTraffic({ url, digits, nowMs }: TrafficOptions): Traffic {
  const seen: Seen = {
    asked: 0,
    statuses: new Map(),
    versions: new Map(),
    hours: new Map(),
    labels: { sent: 0, counted: 0 },
  };
  const labels: OpenLabel[] = [];
  const running = new Set<Promise<void>>();
  const run = (work: Promise<void>): void => {
    running.add(work);
    void work.finally(() => running.delete(work));
  };
  let lastMs = nowMs();
  let owed = 0;
  const timer = setInterval(() => {
    const now = nowMs();
    owed += (rateAt(now) * (now - lastMs)) / HOUR_MS;
    lastMs = now;
    for (; owed >= 1; owed -= 1) if (running.size < MOST_WAITING) run(ask({ url, digits, seen, labels, nowMs }));
    run(tellLabels({ url, seen, due: takeDue(labels, now) }));
  }, TICK_MS);
  return {
    seen,
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer);
      await Promise.allSettled(running);
    },
  };
}

interface Asking extends TrafficOptions {
  readonly seen: Seen;
  readonly labels: OpenLabel[];
}

interface Answer {
  readonly model_version: string;
  readonly parameters?: { readonly decision?: string };
  readonly outputs: readonly { readonly name: string; readonly data: readonly number[] }[];
}

async function ask({ url, digits, seen, labels, nowMs }: Asking): Promise<void> {
  const digit = digits[Math.floor(Math.random() * digits.length)];
  if (digit === undefined) return;
  seen.asked += 1;
  const hour = Math.floor(nowMs() / HOUR_MS);
  add(seen.hours, hour);
  const answered = await post(`${url}/v2/models/${MODEL}/infer`, digit.body);
  add(seen.statuses, answered.status);
  if (answered.status !== 200) return;
  const { model_version: version, parameters, outputs }: Answer = JSON.parse(answered.text);
  const own = seen.versions.get(version) ?? { answered: 0, labelled: 0, right: 0, hours: new Map() };
  seen.versions.set(version, own);
  own.answered += 1;
  add(own.hours, hour);
  const decision = parameters?.decision;
  if (decision === undefined) return;
  const [from, to] = LABEL_HOURS;
  const dueMs = nowMs() + (from + Math.random() * (to - from)) * HOUR_MS;
  const isRight = largest(outputs[0]?.data ?? []) === digit.label;
  labels.push({ dueMs, decision, version, isRight, label: digit.label });
}

/** Labels whose time has come, out of those that wait. */
function takeDue(labels: OpenLabel[], nowMs: number): readonly OpenLabel[] {
  const due = labels.filter(({ dueMs }) => dueMs <= nowMs);
  if (due.length > 0) labels.splice(0, labels.length, ...labels.filter(({ dueMs }) => dueMs > nowMs));
  return due;
}

async function tellLabels({
  url,
  seen,
  due,
}: {
  readonly url: string;
  readonly seen: Seen;
  readonly due: readonly OpenLabel[];
}) {
  if (due.length === 0) return;
  const outcomes = due.map(({ decision, label }) => ({ decision, label }));
  const { text } = await post(`${url}/v2/models/${MODEL}/outcomes`, JSON.stringify(outcomes));
  const told: { readonly counted?: number } = text === '' ? {} : JSON.parse(text);
  count(seen, due, told.counted ?? 0);
}

function count({ labels, versions }: Seen, due: readonly OpenLabel[], counted: number): void {
  labels.sent += due.length;
  labels.counted += counted;
  for (const { version, isRight } of due) {
    const own = versions.get(version);
    if (own === undefined) continue;
    own.labelled += 1;
    own.right += isRight ? 1 : 0;
  }
}

/** Status 0: no answer came. */
async function post(url: string, body: string): Promise<{ readonly status: number; readonly text: string }> {
  try {
    const answer = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    return { status: answer.status, text: await answer.text() };
  } catch {
    return { status: 0, text: '' };
  }
}

function largest(numbers: readonly number[]): number {
  return numbers.indexOf(Math.max(...numbers));
}

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Real milliseconds in which an hour of the fast clock passes. */
export const HOUR_REAL_MS = HOUR_MS / SPEED;
