import { setTimeout } from 'node:timers/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleGit } from 'simple-git';
import type { Deployment, GatewayTrip, LedgerEvent } from '../../../src/contract/generated/types.ts';
import { parseDeployment } from '../../../src/contract/parsers.ts';
import { USUAL_FRONT } from '../../../gateway/gateway-options.ts';
import { openLog } from '../../../gateway/log.ts';
import { startGateway } from '../../../gateway/start-gateway.ts';
import { type LabelledDigit, readLabelledDigits } from '../../../scripts/demo/gateway/labelled-digits.ts';
import { STATE_BRANCH } from '../bot-story.ts';
import type { LocalGitHub } from '../local-github/client.ts';
import { MODEL, settingsText } from './digit-models.ts';
import { certify, mergeVersion } from './digit-registry.ts';
import type { BeginSteward, Steward } from './stewards.ts';
import { moveDate } from './story-clock.ts';

const HOUR_MS = 3_600_000;
/** What passes between two looks of the timer, where nobody says. */
const STRETCH_HOURS = 12;
const AT_ONCE = 8;
const GATEWAY = 'gw-1';

type RunningGateway = Awaited<ReturnType<typeof startGateway>>;

interface Answer {
  readonly model_version: string;
  readonly parameters?: { readonly decision?: string };
}

export interface Traffic {
  /** An hour. */
  readonly requests: number;
  /** Out of which they are drawn, one after the other. */
  readonly digits: readonly LabelledDigit[];
  /** That pass until the timer comes. */
  readonly hours?: number;
}

/** A steward, an emulated GitHub, a gateway that follows what they decide, and who asks it: all by a time that is moved. */
export class DigitStory implements AsyncDisposable {
  readonly github: LocalGitHub;
  readonly digits: readonly LabelledDigit[];
  /** Of each version, the thread of its pull request. */
  readonly threads = new Map<string, number>();
  /** How each request was answered: a version, or the status of what was none. */
  readonly seen: string[] = [];
  /** What the gateway has logged. */
  readonly log: string[] = [];
  readonly #resources = new AsyncDisposableStack();
  readonly #labels: { readonly decision: string; readonly label: number; readonly dueMs: number }[] = [];
  #steward: Steward | null = null;
  #gateway: RunningGateway | null = null;
  #asked = 0;
  #aheadMs = 0;

  private constructor(github: LocalGitHub, digits: readonly LabelledDigit[]) {
    this.github = github;
    this.digits = digits;
  }

  /** These versions are merged and certified, 1.0.0 serves, and the settings name the gateway. */
  static async begin(
    github: LocalGitHub,
    beginSteward: BeginSteward,
    versions: readonly string[],
  ): Promise<DigitStory> {
    const story = new DigitStory(github, await readLabelledDigits());
    story.#resources.use(moveDate(() => story.#aheadMs));
    for (const version of versions) story.threads.set(version, await mergeVersion(github, version));
    const environment: NodeJS.ProcessEnv = {};
    const steward = await beginSteward(github, environment);
    story.#steward = story.#resources.use(steward);
    await certify(github, versions);
    await steward.settle();
    await story.say('1.0.0', '/promote to=production');
    const gateway = await story.#serve();
    const { host, origin: url } = new URL(gateway.adminUrl);
    environment['SEATRIAL_PRIVATE_HOSTS'] = host;
    const text = settingsText([{ kind: 'gateway', url, reporter: GATEWAY }]);
    await github.commit({ changes: { '.github/seatrial.yml': text }, message: 'Observe the gateway' });
    await steward.sweep();
    return story;
  }

  /** As `seatrial serve` has it, on a clock that is moved. */
  async #serve(): Promise<RunningGateway> {
    const folder = mkdtempSync(join(tmpdir(), 'seatrial-loop-'));
    this.#resources.defer(() => rmSync(folder, { recursive: true, force: true }));
    const registry = join(folder, 'registry');
    await simpleGit().clone(`${this.github.url}/${this.github.repository}.git`, registry);
    const listening = { host: '127.0.0.1', port: 0 };
    const log = openLog((line) => this.log.push(line));
    const gateway = await startGateway({
      ...USUAL_FRONT,
      environment: process.env,
      environmentName: 'production',
      registry,
      deployments: null,
      state: join(folder, 'state'),
      reporter: GATEWAY,
      workers: 1,
      upstreams: [],
      pollMs: HOUR_MS,
      signal: new AbortController().signal,
      readClock: () => ({ wallMs: Date.now(), steadyMs: performance.now() + this.#aheadMs }),
      data: listening,
      admin: listening,
      tell: log.event,
      onError: log.fault,
    });
    this.#gateway = gateway;
    this.#resources.defer(() => gateway[Symbol.asyncDispose]());
    return gateway;
  }

  get #urls(): RunningGateway {
    if (this.#gateway === null) throw new Error('The gateway is not there yet.');
    return this.#gateway;
  }

  get steward(): Steward {
    if (this.#steward === null) throw new Error('The steward is not there yet.');
    return this.#steward;
  }

  /** In the thread of that version. */
  async say(version: string, body: string): Promise<void> {
    await this.github.comment(this.threads.get(version) ?? 0, body);
    await this.steward.settle();
    if (this.#gateway !== null) await this.#follow();
  }

  async deployment(): Promise<Deployment> {
    const path = `production/${MODEL}.yaml`;
    const content = Buffer.from((await this.github.readFile(path, STATE_BRANCH)) ?? '');
    return parseDeployment({ path, content }).value;
  }

  /** Every event of the log, but for windows. */
  async events(): Promise<readonly LedgerEvent[]> {
    const times = [Date.now() - this.#aheadMs, Date.now()];
    const months = new Set(times.map((at) => new Date(at).toISOString().slice(0, 7)));
    const read = async (month: string) => this.github.readFile(`events/${MODEL}/${month}.jsonl`, STATE_BRANCH);
    const texts = await Promise.all([...months].map(read));
    const lines = texts.flatMap((text) => (text ?? '').split('\n')).filter((line) => line !== '');
    return lines.map((line): LedgerEvent => JSON.parse(line)).filter(({ type }) => type !== 'windows.recorded');
  }

  /** Hours of traffic, with labels of what was asked before; then the timer, and the gateway follows. */
  async passStretch(traffic: Traffic): Promise<void> {
    for (let hour = 0; hour < hoursOf(traffic); hour += 1) {
      await this.ask(traffic);
      this.#pass(1);
      await this.#tellLabels();
    }
    this.#pass(0.02);
    await this.steward.sweep();
    await this.#follow();
  }

  /** Until it is so; throws where it is not within so many days. */
  async passUntil(days: number, traffic: Traffic, isSo: (deployment: Deployment) => boolean): Promise<void> {
    for (let left = (days * 24) / hoursOf(traffic); left > 0; left -= 1) {
      await this.passStretch(traffic);
      if (isSo(await this.deployment())) return;
    }
    throw new Error(`Not within ${days} days: ${(await this.told()).join(', ')}`);
  }

  /** What has happened, one line each. */
  async told(): Promise<readonly string[]> {
    return (await this.events()).map(({ time, type, data }) => `${time} ${type} ${data.version} ${data.reasonCode}`);
  }

  /** Some at a time; each answer is kept, and its label for later. */
  async ask({ requests, digits }: Traffic): Promise<void> {
    for (let left = requests; left > 0; left -= AT_ONCE)
      await Promise.all(Array.from({ length: Math.min(AT_ONCE, left) }, () => this.#askOne(digits)));
  }

  async #askOne(digits: readonly LabelledDigit[]): Promise<void> {
    const digit = digits[this.#asked++ % digits.length];
    if (digit === undefined) throw new Error('There is no digit.');
    const { status, text } = await post(`${this.#urls.dataUrl}/v2/models/${MODEL}/infer`, digit.body);
    if (status !== 200) return void this.seen.push(String(status));
    const { model_version: version, parameters }: Answer = JSON.parse(text);
    this.seen.push(version);
    const dueMs = Date.now() + (0.5 + (this.#asked % 3) / 2) * HOUR_MS;
    const decision = parameters?.decision;
    if (decision !== undefined) this.#labels.push({ decision, label: digit.label, dueMs });
  }

  async #tellLabels(): Promise<void> {
    const due = this.#labels.filter(({ dueMs }) => dueMs <= Date.now());
    if (due.length === 0) return;
    this.#labels.splice(0, this.#labels.length, ...this.#labels.filter(({ dueMs }) => dueMs > Date.now()));
    const outcomes = due.map(({ decision, label }) => ({ decision, label }));
    const { text } = await post(`${this.#urls.dataUrl}/v2/models/${MODEL}/outcomes`, JSON.stringify(outcomes));
    const { counted }: { readonly counted: number } = JSON.parse(text);
    if (counted !== due.length) throw new Error(`Labels were refused: ${text}`);
  }

  /** The sources are asked between two timers, and the gateway follows. */
  async watch(): Promise<void> {
    await this.steward.watch();
    await this.#follow();
  }

  async trips(): Promise<readonly GatewayTrip[]> {
    const state: { readonly evidence: { readonly breaker: readonly GatewayTrip[] } } = JSON.parse(
      await (await fetch(`${this.#urls.adminUrl}/-/state`)).text(),
    );
    return state.evidence.breaker;
  }

  /** All clocks. */
  #pass(hours: number): void {
    this.#aheadMs += hours * HOUR_MS;
  }

  /** Until the gateway has what the repository says. */
  async #follow(): Promise<void> {
    const { revision } = await this.deployment();
    const { adminUrl } = this.#urls;
    for (let asked = 0; (await this.#followed()) !== revision; asked += 1) {
      if (asked % 50 === 0) await post(`${adminUrl}/-/reload`, '');
      await setTimeout(20);
    }
  }

  async #followed(): Promise<number | undefined> {
    const text = await (await fetch(`${this.#urls.adminUrl}/-/state`)).text();
    const { models }: { readonly models: readonly { readonly revision: number }[] } = JSON.parse(text);
    return models[0]?.revision;
  }

  /** Which of the digits a version reads as what they are, by pinned requests, which count nowhere. */
  async readBy(version: string): Promise<readonly boolean[]> {
    const results: boolean[] = [];
    for (const { body, label } of this.digits) {
      const { text } = await post(`${this.#urls.dataUrl}/v2/models/${MODEL}/versions/${version}/infer`, body);
      const { outputs }: { readonly outputs: readonly { readonly data: readonly number[] }[] } = JSON.parse(text);
      const [data = []] = outputs.map((output) => output.data);
      results.push(data.indexOf(Math.max(...data)) === label);
    }
    return results;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#resources.disposeAsync();
  }
}

function hoursOf({ hours = STRETCH_HOURS }: Traffic): number {
  return hours;
}

async function post(url: string, body: string): Promise<{ readonly status: number; readonly text: string }> {
  const answer = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
  return { status: answer.status, text: await answer.text() };
}
