import type { AppErrorDetails } from '../../domain/error.ts';
import type { DeploymentSource } from '../ports/deployment-source.ts';
import { FollowedModel, type ModelPorts, type ModelTimes } from './follow-model.ts';
import { asStateProblem, type GatewayState, problemsIn, type StateProblem } from './gateway-state.ts';
import type { ServedModel, ServedModels } from './served-models.ts';

export interface FollowPorts extends Omit<ModelPorts, 'served' | 'refused'> {
  readonly source: DeploymentSource;
  /** For logs and metrics. */
  readonly tell: (event: FollowEvent) => void;
}

export type FollowEvent =
  | { readonly kind: 'served'; readonly model: string; readonly revision: number }
  | { readonly kind: 'refused'; readonly model: string; readonly problems: readonly AppErrorDetails[] }
  | { readonly kind: 'file-gone'; readonly model: string }
  /** The source can be read, and no model has a file in the environment. */
  | { readonly kind: 'nothing-deployed'; readonly environment: string; readonly source: string }
  | {
      readonly kind: 'source-failed';
      readonly problem: AppErrorDetails;
      /** Whether something was read from it before. */
      readonly isFollowed: boolean;
    };

export interface FollowOptions extends Partial<ModelTimes> {
  readonly environment: string;
}

/** A gateway's models, as the deployment files say. Disposal ends the watch, then every version once its calls are done. */
export interface Following extends AsyncDisposable {
  /** What serves now; whoever asks again may be given another one. */
  models(): ServedModels;
  state(): GatewayState;
  /**
   * Reads the files and resolves when each is served or refused. `anew`: looks at every manifest again although no deployment
   * file changed.
   */
  reload(options?: { readonly anew: boolean }): Promise<void>;
}

const LINGER_MS = 10_000;
const RETRY_MS = 30_000;

/** Reads the source, opens what its files name, and does so again whenever something changes. */
export async function followDeployments(options: FollowOptions, ports: FollowPorts): Promise<Following> {
  const follower = new Follower(options, ports);
  await follower.reload();
  follower.watch();
  return follower;
}

interface Reading {
  /** Resolves when all that was read is served or refused. */
  readonly applied: Promise<unknown>;
}

const NOTHING: Reading = { applied: Promise.resolve() };

class Follower implements Following {
  readonly #ports: FollowPorts;
  readonly #options: FollowOptions;
  readonly #followed = new Map<string, FollowedModel>();
  #models: ServedModels = new Map();
  #mark: string | null = null;
  #readAt: string | null = null;
  #problem: StateProblem | null = null;
  /** One reading after the other: an older one must not be handed on behind a newer one. */
  #last: Promise<Reading> = Promise.resolve(NOTHING);
  #isAskedFor = false;
  #watching: AsyncDisposable | null = null;
  #isDisposed = false;

  constructor(options: FollowOptions, ports: FollowPorts) {
    this.#options = options;
    this.#ports = ports;
  }

  models(): ServedModels {
    return this.#models;
  }

  state(): GatewayState {
    const models = [...this.#followed].toSorted(([one], [other]) => (one < other ? -1 : 1));
    return {
      source: { title: this.#ports.source.title, mark: this.#mark, readAt: this.#readAt, problem: this.#problem },
      models: models.map(([, followed]) => followed.state()),
    };
  }

  watch(): void {
    this.#watching = this.#ports.source.watch(() => void this.#readSoon());
  }

  async reload({ anew }: { readonly anew: boolean } = { anew: false }): Promise<void> {
    const { applied } = await this.#readNext(anew);
    await applied;
  }

  /** Of several changes while files are read, one more reading sees them all. */
  async #readSoon(): Promise<void> {
    if (this.#isAskedFor) return;
    this.#isAskedFor = true;
    await this.#last;
    this.#isAskedFor = false;
    await this.#readNext(false);
  }

  #readNext(anew: boolean): Promise<Reading> {
    const before = this.#last;
    this.#last = (async () => {
      await before;
      return this.#read(anew);
    })();
    return this.#last;
  }

  async #read(anew: boolean): Promise<Reading> {
    if (this.#isDisposed) return NOTHING;
    try {
      const read = await this.#ports.source.read(anew ? null : this.#mark);
      this.#readAt = this.#ports.now();
      this.#problem = null;
      if (read === null) return NOTHING;
      this.#mark = read.mark;
      return { applied: this.#hand(read.files, anew) };
    } catch (error) {
      const [problem] = problemsIn(error);
      const isNew = problem.message !== this.#problem?.message;
      this.#problem = asStateProblem(problem);
      // What goes wrong in the same way at every look is told once.
      if (isNew) this.#ports.tell({ kind: 'source-failed', problem, isFollowed: this.#mark !== null });
      return NOTHING;
    }
  }

  #hand(files: ReadonlyMap<string, string>, anew: boolean): Promise<unknown> {
    for (const [model, followed] of this.#followed) {
      if (files.has(model) || followed.state().file === 'file-gone') continue;
      followed.gone();
      this.#ports.tell({ kind: 'file-gone', model });
    }
    if (files.size === 0 && this.#followed.size === 0) {
      const { environment } = this.#options;
      this.#ports.tell({ kind: 'nothing-deployed', environment, source: this.#ports.source.title });
    }
    return Promise.all([...files].map(([model, text]) => this.#follow(model).want(text, { anew })));
  }

  #follow(model: string): FollowedModel {
    const known = this.#followed.get(model);
    if (known !== undefined) return known;
    const { environment, lingerMs = LINGER_MS, retryMs = RETRY_MS } = this.#options;
    const ports: ModelPorts = {
      ...this.#ports,
      served: (served, isNews) => this.#swap(model, served, isNews),
      refused: (problems) => this.#ports.tell({ kind: 'refused', model, problems }),
    };
    const followed = new FollowedModel({ environment, model }, ports, { lingerMs, retryMs });
    this.#followed.set(model, followed);
    return followed;
  }

  /** One assignment: whoever asks sees the one or the other. */
  #swap(model: string, served: ServedModel, isNews: boolean): void {
    this.#models = new Map([...this.#models, [model, served]]);
    if (isNews) this.#ports.tell({ kind: 'served', model, revision: served.plan.revision });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isDisposed = true;
    await this.#watching?.[Symbol.asyncDispose]();
    await Promise.all([...this.#followed.values()].map((followed) => followed[Symbol.asyncDispose]()));
  }
}
