import type { Parsed } from '../../contract/check-schema.ts';
import type { Deployment, Model } from '../../contract/generated/types.ts';
import type { AppErrorDetails } from '../../domain/error.ts';
import { type DeployedRole, lowersExposure, rolesOf } from '../../domain/gateway/plan-versions.ts';
import type { TrafficPlan } from '../../domain/gateway/traffic-plan.ts';
import { readModel } from './find-version.ts';
import { asStateProblem, type ModelState, problemsIn } from './gateway-state.ts';
import { type OpenPorts, openWanted } from './open-wanted.ts';
import { isSame, planWanted, readWanted, refuseReplay } from './read-wanted.ts';
import type { ServedModel, ServedVersion } from './served-models.ts';
import { type OpenVersion, type Schedule, SessionShelf } from './session-shelf.ts';

export interface ModelPorts extends OpenPorts {
  readonly schedule: Schedule;
  /** Another model is served in its place from now on; no news where it is what was told of, with more of it loaded. */
  readonly served: (model: ServedModel, isNews: boolean) => void;
  /** Throws AppError where a plan asks for what is not offered here. */
  readonly refuse?: (plan: TrafficPlan, manifest: Model) => void;
  readonly refused: (problems: readonly AppErrorDetails[]) => void;
}

export interface ModelTimes {
  /** How long a version that is no longer deployed can still be asked by requests that met it. */
  readonly lingerMs: number;
  /** Until what could not be opened is tried again. */
  readonly retryMs: number;
}

interface Applied {
  readonly deployment: Deployment;
  readonly manifest: Model;
  readonly plan: TrafficPlan;
  readonly at: string;
  /** By digest. */
  readonly open: ReadonlyMap<string, OpenVersion>;
  readonly keys: ReadonlySet<string>;
}

interface Wanted {
  readonly deployment: Deployment;
  readonly manifest: Model;
  readonly plan: TrafficPlan;
}

/** What one model's deployment file asks for, opened and served: a file that comes meanwhile takes the place of one that is still being opened. */
export class FollowedModel {
  readonly #name: { readonly environment: string; readonly model: string };
  readonly #ports: ModelPorts;
  readonly #times: ModelTimes;
  readonly #shelf: SessionShelf;
  #text: string | null = null;
  #applied: Applied | null = null;
  #file: ModelState['file'] = 'loading';
  #problems: readonly AppErrorDetails[] = [];
  /** Grows with each file: what belongs to an older one has no effect any more. */
  #turn = 0;
  #retry: Disposable | null = null;

  constructor(name: { readonly environment: string; readonly model: string }, ports: ModelPorts, times: ModelTimes) {
    this.#name = name;
    this.#ports = ports;
    this.#times = times;
    this.#shelf = new SessionShelf({ schedule: ports.schedule, lingerMs: times.lingerMs });
  }

  /** Resolves when the file is served or refused, or a newer one has come. Never rejects but for a fault of this program. */
  async want(text: string, { anew }: { readonly anew: boolean }): Promise<void> {
    if (text === this.#text && !anew && this.#file !== 'file-gone') return;
    this.#text = text;
    this.#turn += 1;
    this.#retry?.[Symbol.dispose]();
    this.#file = 'loading';
    await this.#apply(text, this.#turn);
  }

  /** The file is gone; nobody said that the model should not be served. */
  gone(): void {
    this.#turn += 1;
    this.#retry?.[Symbol.dispose]();
    this.#file = 'file-gone';
    this.#problems = [];
    this.#shelf.retain(this.#applied?.keys ?? new Set());
  }

  async #apply(text: string, turn: number): Promise<void> {
    try {
      const parsed = readWanted({ ...this.#name, text });
      if (this.#applied !== null) refuseReplay(parsed, this.#applied.deployment);
      await this.#open(await this.#plan(parsed), turn);
    } catch (error) {
      if (turn === this.#turn) this.#refuse(problemsIn(error), turn);
    }
  }

  async #plan(parsed: Parsed<Deployment>): Promise<Wanted> {
    const { value: manifest } = await readModel(this.#ports.registry, this.#name.model);
    const plan = planWanted(parsed, manifest);
    this.#ports.refuse?.(plan, manifest);
    return { deployment: parsed.value, manifest, plan };
  }

  async #open(wanted: Wanted, turn: number): Promise<void> {
    const open = new Map<string, OpenVersion>();
    const keys = new Set<string>();
    const faults: AppErrorDetails[] = [];
    const openRole = async (role: DeployedRole): Promise<void> => {
      const { key, opening } = await openWanted(wanted.manifest, role, { ...this.#ports, shelf: this.#shelf });
      open.set(role.sha256, await opening);
      keys.add(key);
    };
    const roles = rolesOf(wanted.plan);
    const production = Promise.all(roles.filter(({ role }) => role === 'production').map(openRole));
    const others = roles.filter(({ role }) => role !== 'production');
    const opened = Promise.all(
      others.map((role) => openRole(role).catch((error: unknown) => faults.push(...problemsIn(error)))),
    );
    await production;
    if (turn !== this.#turn) return;
    const applied = this.#applied;
    if (applied === null || lowersExposure(applied.plan, wanted.plan)) this.#serve(wanted, { open, keys });
    await opened;
    if (turn !== this.#turn) return;
    this.#serve(wanted, { open, keys });
    this.#shelf.retain(keys);
    this.#file = 'applied';
    this.#tellProblems(faults);
    if (faults.length > 0) this.#tryAgain(turn);
  }

  #serve(wanted: Wanted, { open, keys }: Pick<Applied, 'open' | 'keys'>): void {
    if (this.#applied !== null && isServed(this.#applied, wanted, keys)) return;
    const { deployment, manifest, plan } = wanted;
    const versions = new Map<string, ServedVersion>();
    for (const { version, sha256 } of rolesOf(plan)) {
      const found = open.get(sha256);
      if (found !== undefined) versions.set(sha256, { version, session: found.session });
    }
    const before = this.#applied;
    const isSameFile = before !== null && isSame(before.deployment, deployment);
    const at = isSameFile ? before.at : this.#ports.now();
    this.#applied = { deployment, manifest, plan, at, open: new Map(open), keys: new Set(keys) };
    const isNews = !isSameFile || before.manifest !== manifest || this.#problems.length > 0;
    this.#ports.served({ manifest, plan, versions }, isNews);
  }

  #refuse(problems: readonly AppErrorDetails[], turn: number): void {
    this.#file = 'refused';
    this.#tellProblems(problems);
    this.#shelf.retain(this.#applied?.keys ?? new Set());
    this.#tryAgain(turn);
  }

  /** What is tried again and goes wrong in the same way is told once. */
  #tellProblems(problems: readonly AppErrorDetails[]): void {
    const isNew = JSON.stringify(problems.map(asStateProblem)) !== JSON.stringify(this.#problems.map(asStateProblem));
    this.#problems = problems;
    if (isNew && problems.length > 0) this.#ports.refused(problems);
  }

  /** The registry may have changed meanwhile, or a server may be back. */
  #tryAgain(turn: number): void {
    this.#retry = this.#ports.schedule(this.#times.retryMs, () => {
      if (turn === this.#turn && this.#text !== null) void this.#apply(this.#text, turn);
    });
  }

  state(): ModelState {
    const applied = this.#applied;
    return {
      model: this.#name.model,
      revision: applied?.deployment.revision ?? null,
      appliedAt: applied?.at ?? null,
      file: this.#file,
      test: applied?.plan.test?.id ?? null,
      slots: applied?.plan.test?.parts ?? [],
      lease: applied?.deployment.liveTest?.lease ?? null,
      versions: applied === null ? [] : rolesOf(applied.plan).map((role) => describeVersion(role, applied)),
      problems: this.#problems.map(asStateProblem),
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#turn += 1;
    this.#retry?.[Symbol.dispose]();
    await this.#shelf[Symbol.asyncDispose]();
  }
}

function isServed(applied: Applied, { deployment, manifest, plan }: Wanted, keys: ReadonlySet<string>): boolean {
  const { deployment: before, manifest: model, plan: planned } = applied;
  const isAlike = JSON.stringify([before, model, planned]) === JSON.stringify([deployment, manifest, plan]);
  return isAlike && applied.keys.size === keys.size && [...keys].every((key) => applied.keys.has(key));
}

function describeVersion(role: DeployedRole, { open }: Applied): ModelState['versions'][number] {
  const found = open.get(role.sha256);
  return {
    ...role,
    loadedAt: found?.loadedAt ?? null,
    samples: found?.samples ?? 0,
    unwarmed: found?.unwarmed ?? null,
    places: found?.session.places?.() ?? null,
  };
}
