import { hash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { FollowerReport } from '../../src/contract/generated/types.ts';
import { sha256 } from '../../src/contract/sha256.ts';
import { type Intent, intentKey } from '../../src/domain/promotion/intent.ts';
import { settleRemembered } from '../../src/usecases/promotion/settle-remembered.ts';
import { handleCommand } from '../support/promotion/handle-command.ts';
import { handleFollowerReport } from '../support/promotion/handle-follower-report.ts';
import type { ChatPorts } from '../../src/usecases/promotion/ports.ts';
import { reconcile, sweepRequests } from '../../src/usecases/promotion/reconcile.ts';
import { type FakeOptions, fakePorts, type Gate, writeBranch } from '../support/promotion/fake-ports.ts';
import { decideTests } from '../../src/usecases/livetest/decide-tests.ts';
import type { TestPorts } from '../../src/usecases/livetest/test-ports.ts';
import { cloneWorld, MODEL, type World } from '../support/promotion/world.ts';

/** Something that happens in the world, once, when those before it have happened. */
export interface WorldAction {
  readonly name: string;
  readonly after: readonly string[];
  /** A comment or a label gives rise to a webhook; everything else to none. */
  readonly act: (world: World) => Intent | null;
  /** How often the webhook may be delivered. It may always be lost. */
  readonly deliveries: number;
  /** The webhook is that of a follower's report. */
  readonly report?: FollowerReport;
  /** Its webhook asks for nothing: what is remembered is looked at. */
  readonly wakes?: true;
  /** Its webhook is a timer: the live tests that run are decided. */
  readonly decides?: true;
  /** A gateway tells something of the world as it is then, as often as its webhook comes, and again when a machine starts. */
  readonly tells?: (world: World) => Telling;
}

export type Telling = (ports: TestPorts) => Promise<unknown>;

export interface Scenario {
  readonly name: string;
  readonly world: World;
  readonly actions: readonly WorldAction[];
  /** How many processes may die, each after one effect. */
  readonly crashes: number;
  /** How often somebody else moves the branch just before a commit. */
  readonly races: number;
  /** Ports whose answers change during the scenario. Calls of the others commute with everything and are not scheduled. */
  readonly volatile: readonly string[];
  /** Whose tokens the processes have, in turn: several bots run beside each other. */
  readonly identities: readonly string[];
  /** The default branch moves, whose webhooks are not part of the scenario: only a reconciliation shows it. */
  readonly moving: boolean;
  /** When somebody has written into the branch past all rules (RFC 3339): before anything that the scenario does. */
  readonly damagedAt: string | null;
}

interface PendingCall {
  readonly name: string;
  readonly run: () => unknown;
  readonly resolve: (value: never) => void;
}

export interface Process {
  readonly id: number;
  readonly intent: Intent | null;
  pending: PendingCall[];
  state: 'running' | 'done' | 'dead';
  failure: unknown;
  /** Stands for what the process knows: the calls that it made and the answers that it got. */
  memory: string;
  /** Whether the comment was its author's own and unchanged when the process read it. */
  sawAltered: boolean;
  /** Whether the request had been answered as refused, and stood in no log, when the process began. */
  readonly refusedBefore: boolean;
  committed: boolean;
}

/** A file of the branch of windows is named by its content: to write it commutes with everything. */
const READ_ONLY = ['registry.', 'people.', 'certificates.find', 'windows.'];
const WRITES = /commit|post|edit|remove|react|add|save|create|deactivate|request/;

/** One run of the real use cases, stopped at every call of a port until the explorer lets one go on. */
export class Execution {
  readonly world: World;
  readonly processes: Process[] = [];
  readonly scenario: Scenario;
  readonly trace: string[] = [];
  readonly intents = new Map<string, Intent>();
  /** What followers have sent. */
  readonly reports = new Map<string, FollowerReport>();
  /** Actions that let what is remembered be looked at. */
  private readonly woken = new Set<string>();
  /** Timers by which live tests are decided. */
  private readonly deciding = new Set<string>();
  /** What gateways have to tell. */
  private readonly told = new Map<string, Telling>();
  crashes = 0;
  /** How often a process that could go on was made to wait for another. */
  preemptions = 0;
  private last = 0;
  losses = 0;
  private races = 0;
  private ended = false;
  private readonly done = new Set<string>();
  private readonly sent = new Map<string, number>();
  private readonly options: FakeOptions;

  constructor(scenario: Scenario, options: FakeOptions) {
    this.scenario = scenario;
    this.options = options;
    this.world = cloneWorld(scenario.world);
  }

  /** Everything that could happen next, in a fixed order. */
  enabled(): readonly string[] {
    if (this.ended) return [];
    const { scenario } = this;
    const open = scenario.actions.filter(({ name }) => !this.done.has(name));
    const acts = open.filter(({ after }) => after.every((name) => this.done.has(name)));
    const sends = scenario.actions.filter(({ name, deliveries }) => {
      return this.isHeard(name) && (this.sent.get(name) ?? 0) < deliveries;
    });
    const running = this.processes.filter(({ state }) => state === 'running');
    const calls = running.flatMap((process) => process.pending.map((call) => ({ process, call })));
    const choices = [
      ...acts.map(({ name }) => `do ${name}`),
      ...sends.map(({ name }) => `send ${name}`),
      ...calls.map(({ process, call }) => `go ${process.id} ${call.name}`),
      ...calls.filter(({ call }) => this.mayCrash(call)).map(({ process, call }) => `crash ${process.id} ${call.name}`),
      ...calls.filter(({ call }) => this.mayRace(call)).map(({ process, call }) => `race ${process.id} ${call.name}`),
    ];
    const idle = calls.length === 0 && open.length === 0;
    return idle ? [...sends.map(({ name }) => `send ${name}`), 'end'] : [...new Set(choices)];
  }

  async step(choice: string): Promise<void> {
    this.trace.push(choice);
    const [kind = '', subject = '', name = ''] = choice.split(' ');
    this.countPreemption(choice);
    if (kind === 'do') this.act(subject);
    if (kind === 'send') this.start(subject);
    if (kind === 'go' || kind === 'crash' || kind === 'race') this.grant(kind, Number(subject), name);
    if (kind === 'end') this.end();
    await setImmediate();
  }

  /** The choices that keep within the bound: once it is used up, a process runs until it waits for nothing. */
  within(bound: number): readonly string[] {
    const choices = this.enabled();
    if (this.preemptions < bound) return choices;
    const own = choices.filter((choice) => processOf(choice) === this.last);
    return own.length > 0 ? own : choices;
  }

  private countPreemption(choice: string): void {
    const couldGoOn = this.processes[this.last - 1]?.pending.length ?? 0;
    if (processOf(choice) !== this.last && couldGoOn > 0) this.preemptions++;
    this.last = processOf(choice);
  }

  /** Two executions with the same key have the same future. */
  key(): string {
    const { world } = this;
    const comments = world.comments.map(({ edited, deleted, reactions }) => [edited, deleted, [...reactions].sort()]);
    const pulls = [...world.pulls].map(([number, { labels, facts, versions }]) => [
      number,
      [...labels].sort(),
      facts,
      versions.length,
    ]);
    const processes = this.processes.map(({ state, memory, pending }) => [
      state,
      memory,
      pending.map(({ name }) => name),
    ]);
    const state = [
      world.head,
      comments,
      pulls,
      world.own,
      world.deployments.map(({ id, active, effectKey, status }) => [id, active, effectKey, status?.state]),
    ];
    const rest = [
      [...world.checks.values()].map(({ sha, subject, title }) => [sha, subject, title]),
      [...world.models.values()],
      [...world.roles],
    ];
    const budget = [this.last, this.preemptions, this.crashes, this.races, [...this.done], [...this.sent]];
    return hash('sha1', JSON.stringify([state, rest, processes, budget]));
  }

  private act(name: string): void {
    const action = this.scenario.actions.find((one) => one.name === name);
    if (action === undefined) throw new RangeError(`No action ${name}`);
    this.done.add(name);
    if (action.report !== undefined) this.reports.set(name, action.report);
    const heard = action.act(this.world);
    if (action.wakes === true) this.woken.add(name);
    if (action.decides === true) this.deciding.add(name);
    if (action.tells !== undefined) this.told.set(name, action.tells(this.world));
    if (heard === null) return;
    const actor = this.options.hideBots === true ? { ...heard.actor, bot: false } : heard.actor;
    const writtenAt = this.options.hideTimes === true ? null : heard.writtenAt;
    this.intents.set(name, { ...heard, actor, writtenAt });
  }

  private start(name: string): void {
    const [intent, report] = [this.intents.get(name), this.reports.get(name)];
    if (!this.isHeard(name)) throw new RangeError(`No webhook ${name}`);
    this.sent.set(name, (this.sent.get(name) ?? 0) + 1);
    const process = this.spawn(intent ?? null);
    const identity = this.identityOf(process);
    const ports = fakePorts(this.world, { ...this.options, identity, gate: this.gateOf(process) });
    const work: Promise<unknown>[] = [];
    if (intent !== undefined) work.push(handleCommand(ports, intent));
    if (report !== undefined) work.push(handleFollowerReport(ports, report));
    if (this.deciding.has(name)) work.push(decideAll(ports));
    const telling = this.told.get(name);
    if (telling !== undefined) work.push(telling(ports));
    if (work.length === 0) work.push(settleAll(ports));
    void Promise.all(work).then(
      () => finish(process, undefined),
      (error: unknown) => finish(process, error),
    );
  }

  private isHeard(name: string): boolean {
    const heard = [this.intents, this.reports, this.woken, this.deciding, this.told];
    return heard.some((one) => one.has(name));
  }

  private identityOf({ id }: Process): string {
    const { identities } = this.scenario;
    return identities[(id - 1) % identities.length] ?? '';
  }

  private spawn(intent: Intent | null): Process {
    const id = this.processes.length + 1;
    const process: Process = {
      id,
      intent,
      pending: [],
      state: 'running',
      failure: undefined,
      memory: String(id),
      sawAltered: false,
      refusedBefore: intent !== null && wasRefused(this.world, intent),
      committed: false,
    };
    this.processes.push(process);
    return process;
  }

  private gateOf(process: Process): Gate {
    return <T>(name: string, effect: () => T) =>
      new Promise<T>((resolve) => {
        if (process.state === 'dead') return;
        if (this.isSilent(name)) {
          resolve(effect());
          return;
        }
        process.pending.push({ name, run: effect, resolve });
      });
  }

  private isSilent(name: string): boolean {
    const readOnly = READ_ONLY.some((prefix) => name.startsWith(prefix));
    return readOnly && !this.scenario.volatile.some((prefix) => name.startsWith(prefix));
  }

  private grant(kind: 'go' | 'crash' | 'race', id: number, name: string): void {
    const process = this.processes[id - 1];
    const call = process?.pending.find((one) => one.name === name);
    if (process === undefined || call === undefined) throw new RangeError(`No call ${id} ${name}`);
    process.pending = process.pending.filter((one) => one !== call);
    if (kind === 'race') this.moveBranch();
    if (name === 'conversation.find') this.noteAltered(process);
    const result = call.run();
    process.committed ||= name === 'store.commit' && isCommitted(result);
    if (kind === 'crash') {
      this.crashes++;
      process.state = 'dead';
      process.pending = [];
      return;
    }
    process.memory = mix(process.memory, `${name} ${summary(result)}`);
    call.resolve(result as never);
  }

  private moveBranch(): void {
    this.races++;
    writeBranch(this.world, new Map([['README.md', `${this.races}\n`]]), 'Another model');
  }

  private noteAltered(process: Process): void {
    const { intent } = process;
    const comment = this.world.comments.find(({ id }) => id === intent?.source.id);
    const said = intent?.asked.kind === 'written' ? intent.asked.body : null;
    const own = comment?.author.id === intent?.actor.id && comment?.body === said;
    process.sawAltered = comment === undefined || comment.edited || comment.deleted || comment.author.bot || !own;
  }

  private mayCrash({ name }: PendingCall): boolean {
    return this.crashes < this.scenario.crashes && WRITES.test(name);
  }

  private mayRace({ name }: PendingCall): boolean {
    return this.races < this.scenario.races && name === 'store.commit';
  }

  private end(): void {
    this.ended = true;
    const lost = this.scenario.actions.filter(({ name }) => this.isHeard(name) && !this.sent.has(name));
    this.losses = lost.length;
  }

  /**
   * What a machine does when it starts: it sweeps the comments of the last days, looks at what is remembered, then
   * reconciles. A label's event may come again.
   */
  async recover(): Promise<void> {
    const intents = [...this.intents.values()];
    for (const intent of intents.filter(({ source }) => source.kind === 'label'))
      await handleCommand(fakePorts(this.world, this.options), intent);
    const comments = intents.filter(({ source }) => source.kind === 'comment');
    for (const intent of comments) await this.sweepOne(intent);
    await settleAll(fakePorts(this.world, this.options));
    for (const telling of this.told.values()) await telling(fakePorts(this.world, this.options));
    if (this.scenario.actions.some(({ decides }) => decides === true))
      await decideAll(fakePorts(this.world, this.options));
    for (const identity of this.scenario.identities)
      await reconcile(fakePorts(this.world, { ...this.options, identity }), 'all');
  }

  private async sweepOne(intent: Intent): Promise<void> {
    const process = this.spawn(intent);
    process.state = 'done';
    const { head } = this.world;
    const ports = fakePorts(this.world, this.options);
    const { show } = await sweepRequests(ports, { list: async () => [intent] }, 0);
    process.committed = this.world.head !== head;
    await show(ports);
  }
}

async function settleAll(ports: ChatPorts): Promise<void> {
  const { settled, errors } = await settleRemembered(ports, 'all');
  if (errors.length > 0) throw errors[0];
  for (const { show } of settled) await show(ports);
}

async function decideAll(ports: TestPorts): Promise<void> {
  const { turned, errors } = await decideTests(ports, [MODEL]);
  if (errors.length > 0) throw errors[0];
  for (const { show } of turned) await show(ports);
}

/** Judged from what people see: a reaction of ours, or a comment with the key that stands in no log. */
function wasRefused({ comments, own, files }: World, intent: Intent): boolean {
  const key = intentKey(intent, sha256);
  if ([...files.values()].some((text) => text.includes(key))) return false;
  const comment = comments.find(({ id }) => id === intent.source.id);
  return (
    comment?.reactions.has('confused') === true || own.some(({ body }) => body.includes(`key=${key} part=decision`))
  );
}

function isCommitted(result: unknown): boolean {
  return typeof result === 'object' && result !== null && 'kind' in result && result.kind === 'committed';
}

/** 0 is the world. */
function processOf(choice: string): number {
  const [kind, subject] = choice.split(' ');
  return kind === 'go' || kind === 'crash' || kind === 'race' ? Number(subject) : 0;
}

function finish(process: Process, failure: unknown): void {
  process.state = 'done';
  process.failure = failure;
}

function summary(result: unknown): string {
  if (typeof result !== 'object' || result === null) return String(result);
  if ('head' in result) return `${String(result.head)} ${'kind' in result ? String(result.kind) : ''}`;
  return JSON.stringify(result);
}

function mix(memory: string, text: string): string {
  return hash('sha1', `${memory} ${text}`);
}
