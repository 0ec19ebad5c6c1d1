import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { FakeOptions } from '../support/promotion/fake-ports.ts';
import { Execution, type Scenario } from './execution.ts';
import { finalFaults, stateFaults } from './invariants.ts';

export interface Violation {
  readonly scenario: string;
  readonly fault: string;
  /** Whether the calls that the systematic search lets pass were scheduled too. */
  readonly everything: boolean;
  /** Give it to replayTrace to see it again. */
  readonly trace: readonly string[];
}

export interface Exploration {
  readonly interleavings: number;
  readonly states: number;
  /** Whether every order was seen. */
  readonly complete: boolean;
  readonly violation: Violation | null;
}

interface Frame {
  readonly choices: readonly string[];
  index: number;
}

export interface SearchOptions {
  readonly limit: number;
  /** At most so many preemptions in one order (context bounding: Musuvathi and Qadeer, PLDI 2007). */
  readonly bound: number;
}

/** Depth first over all orders within the bound; an order that leads into a known state is not followed further. */
export async function exploreAll(
  scenario: Scenario,
  options: FakeOptions,
  { limit, bound }: SearchOptions,
): Promise<Exploration> {
  const visited = new Set<string>();
  const frames: Frame[] = [];
  let interleavings = 0;
  do {
    interleavings++;
    const violation = await descend(scenario, options, { frames, visited, bound });
    if (violation !== null) return { interleavings, states: visited.size, complete: false, violation };
    while (frames.length > 0 && lastIndex(frames) >= lastLength(frames) - 1) frames.pop();
    const last = frames.at(-1);
    if (last !== undefined) last.index++;
  } while (frames.length > 0 && interleavings < limit);
  return { interleavings, states: visited.size, complete: frames.length === 0, violation: null };
}

interface Search {
  readonly bound: number;
  readonly frames: Frame[];
  readonly visited: Set<string>;
}

async function descend(
  scenario: Scenario,
  options: FakeOptions,
  { frames, visited, bound }: Search,
): Promise<Violation | null> {
  const execution = new Execution(scenario, options);
  for (const { choices, index } of frames) await execution.step(choices[index] ?? '');
  for (;;) {
    const fault = stateFaults(execution, options);
    if (fault !== null) return violationOf(execution, fault);
    const choices = execution.within(bound);
    const [first] = choices;
    if (first === undefined) return finish(execution, options);
    const key = execution.key();
    if (visited.has(key)) return null;
    visited.add(key);
    frames.push({ choices, index: 0 });
    await execution.step(first);
  }
}

function lastIndex(frames: readonly Frame[]): number {
  return frames.at(-1)?.index ?? 0;
}

function lastLength(frames: readonly Frame[]): number {
  return frames.at(-1)?.choices.length ?? 0;
}

async function finish(execution: Execution, options: FakeOptions): Promise<Violation | null> {
  const fault = await finalFaults(execution, options);
  return fault === null ? null : violationOf(execution, fault);
}

export interface WalkOptions {
  readonly seed: number;
  readonly walks: number;
}

/** Random orders in which every call is scheduled, those too that the systematic search lets pass. */
export async function exploreRandomly(
  scenario: Scenario,
  options: FakeOptions,
  { seed, walks }: WalkOptions,
): Promise<Exploration> {
  const everything = scheduleEverything(scenario);
  const generator = xoroshiro128plus(seed);
  let states = 0;
  for (let walk = 1; walk <= walks; walk++) {
    const execution = new Execution(everything, options);
    for (;;) {
      const fault = stateFaults(execution, options);
      if (fault !== null) return failedWalk(walk, states, violationOf(execution, fault));
      const choices = execution.enabled();
      if (choices.length === 0) break;
      states++;
      await execution.step(choices[uniformInt(generator, 0, choices.length - 1)] ?? '');
    }
    const violation = await finish(execution, options);
    if (violation !== null) return failedWalk(walk, states, violation);
  }
  return { interleavings: walks, states, complete: false, violation: null };
}

function failedWalk(interleavings: number, states: number, violation: Violation): Exploration {
  return { interleavings, states, complete: false, violation };
}

function violationOf({ scenario, trace }: Execution, fault: string): Violation {
  return { scenario: scenario.name, fault, everything: scenario.volatile.includes(''), trace };
}

function scheduleEverything(scenario: Scenario): Scenario {
  return { ...scenario, volatile: [''] };
}

/** Runs a printed trace again. Answers with its fault, or null. */
export async function replayTrace(
  scenario: Scenario,
  options: FakeOptions,
  { trace, everything }: Pick<Violation, 'trace' | 'everything'>,
): Promise<string | null> {
  const execution = new Execution(everything ? scheduleEverything(scenario) : scenario, options);
  for (const choice of trace) {
    const fault = stateFaults(execution, options);
    if (fault !== null) return fault;
    await execution.step(choice);
  }
  return stateFaults(execution, options) ?? finalFaults(execution, options);
}
