import { gunzipSync } from 'node:zlib';
import type { LiveWindow } from '../../src/contract/generated/types.ts';
import { sha256 } from '../../src/contract/sha256.ts';
import { readLedger } from '../../src/contract/ledger.ts';
import { speakerOf } from '../../src/usecases/ledger/reporter.ts';
import type { LivePorts } from '../../src/usecases/ledger/record-live.ts';
import { writeStatements } from '../../src/usecases/ledger/statements.ts';
import type { WindowStore } from '../../src/usecases/ports/window-store.ts';
import type { BranchSnapshot, DeploymentStore } from '../../src/usecases/ports/deployment-store.ts';
import type { Release, Releases } from '../../src/usecases/ports/releases.ts';
import type { Reporter } from '../../src/usecases/ledger/reporter.ts';

export const NOW = '2026-05-03T12:00:00Z';

export const REPORTER: Reporter = {
  repository: 'github.com/acme/models',
  actor: 'telemetry',
  kind: 'action',
  url: 'https://github.com/acme/models/actions/runs/7',
};

/** A branch in memory with compare-and-swap. Every call gives way to the others, as a network would. */
export class MemoryBranch implements DeploymentStore {
  head: string | null = null;
  files = new Map<string, string>();
  commits = 0;
  readonly messages: string[] = [];
  /** Decides about each call; `lost-answer` commits and then fails. */
  fault: () => 'none' | 'unavailable' | 'lost-answer' = () => 'none';

  async read(models: readonly string[] | 'all'): Promise<BranchSnapshot> {
    await tick();
    if (this.fault() === 'unavailable') throw new Error('unavailable');
    const wanted = [...this.files].filter(
      ([path]) =>
        models === 'all' || models.some((model) => path.includes(`/${model}/`) || path.endsWith(`/${model}.yaml`)),
    );
    return { head: this.head, files: new Map(wanted.filter(([path]) => !path.startsWith('certificates/'))) };
  }

  async commit({ expectedHead, files, message }: Parameters<DeploymentStore['commit']>[0]) {
    await tick();
    const fault = this.fault();
    if (fault === 'unavailable') throw new Error('unavailable');
    if (expectedHead !== this.head) return { kind: 'lost-race' as const };
    this.commits += 1;
    this.messages.push(message);
    this.head = String(this.commits).padStart(40, '0');
    for (const [path, text] of files) this.files.set(path, text);
    if (fault === 'lost-answer') throw new Error('the answer got lost');
    return { kind: 'committed' as const, head: this.head };
  }
}

/** The branch seatrial/windows in memory with compare-and-swap. */
export class MemoryWindows implements WindowStore {
  files = new Map<string, string>();
  reads: string[] = [];
  messages: string[] = [];

  async head(): Promise<string | null> {
    await tick();
    return this.messages.length === 0 ? null : String(this.messages.length).padStart(40, '0');
  }
  async read(_head: string, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
    await tick();
    this.reads.push(...paths);
    return new Map([...this.files].filter(([path]) => paths.includes(path)));
  }
  async commit({ expectedHead, files, message }: Parameters<WindowStore['commit']>[0]) {
    if ((await this.head()) !== expectedHead) return { kind: 'lost-race' as const };
    this.messages.push(message);
    for (const [path, text] of files) this.files.set(path, text);
    return { kind: 'committed' as const, head: String(this.messages.length).padStart(40, '0') };
  }
}

/** What recording live windows needs; the manifests declare no metric of their own. */
export function livePorts<T extends Pick<LivePorts, 'store' | 'clock'>>(ports: T, windows = new MemoryWindows()) {
  return { ...ports, windows, manifest: async () => null };
}

export interface Deployed {
  readonly at: string;
  readonly model?: string;
  readonly environment?: string;
  readonly production: { readonly version: string; readonly sha256: string } | null;
  /** Named after what they stand for. */
  readonly candidates?: readonly {
    readonly name: string;
    readonly version: string;
    readonly sha256: string;
    readonly share?: number;
  }[];
}

/** Says what serves from a time on. */
export async function deployIn(store: DeploymentStore, deployed: Deployed): Promise<void> {
  const { at, model = 'churn', environment = 'production', production, candidates = [] } = deployed;
  const { head, files } = await store.read([model]);
  const liveTest =
    candidates.length === 0
      ? null
      : { id: 'churn-1', candidates: candidates.map((candidate) => ({ share: 0.1, ...candidate })) };
  const statement = {
    ...speakerOf(REPORTER, at),
    type: production === null ? 'deployment.rolledback' : 'deployment.promoted',
    key: sha256(JSON.stringify(deployed)),
    model,
    version: production?.version ?? null,
    sha256: production?.sha256 ?? null,
    at,
    reasonCode: 'promoted',
    details: { environment, deployment: { production, fallback: null, liveTest, hold: null } },
  } as const;
  const request = {
    expectedHead: head,
    files: writeStatements(readLedger(files, model), [statement], REPORTER.repository),
  };
  await store.commit({ ...request, message: '' });
}

export async function tick(): Promise<void> {
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
}

export const QUIET_CLOCK = { now: () => NOW, pause: tick, random: () => 0 };

/** Releases as GitHub keeps them: immutable once published, drafts not found by tag alone. */
export class MemoryReleases implements Releases {
  readonly releases: (Release & { assets: { id: number; name: string; sizeBytes: number; whole: boolean }[] })[] = [];
  readonly contents = new Map<string, string>();
  readonly tags = new Map<string, { readonly commit: string; readonly message: string }>();
  writes = 0;
  /** The write with this number fails, after it was carried out or not. */
  failAt: { readonly write: number; readonly done: boolean } | null = null;

  async newest() {
    return { found: structuredClone(this.releases), isComplete: true };
  }
  async find(tag: string): Promise<Release | null> {
    return structuredClone(this.releases.find((release) => release.tag === tag) ?? null);
  }
  async hasTag(tag: string): Promise<boolean> {
    return this.tags.has(tag);
  }
  async createTag(tag: string, commit: string, message: string): Promise<void> {
    await this.write(() => this.tags.set(tag, { commit, message }), 2);
  }
  async createDraft({ tag, title, notes }: Parameters<Releases['createDraft']>[0]): Promise<Release> {
    const id = this.releases.length + 1;
    const release = {
      id,
      tag,
      draft: true,
      title,
      notes,
      url: `https://github.com/acme/models/releases/${id}`,
      uploadUrl: `https://uploads.github.com/repos/acme/models/releases/${id}/assets{?name,label}`,
      assets: [],
    };
    await this.write(() => this.releases.push(release));
    return structuredClone(release);
  }
  async upload(release: Release, asset: Parameters<Releases['upload']>[1]): Promise<void> {
    await this.write(() => {
      const own = this.own(release.id);
      if (!own.draft) throw new Error('Cannot upload assets to an immutable release');
      own.assets.push({
        id: this.contents.size + 1,
        name: asset.name,
        sizeBytes: Buffer.byteLength(asset.content),
        whole: true,
      });
      this.contents.set(`${own.tag}/${asset.name}`, textOf(asset));
    });
  }
  async removeAsset(id: number): Promise<void> {
    await this.write(() => {
      for (const release of this.releases) release.assets = release.assets.filter((asset) => asset.id !== id);
    });
  }
  async publish(id: number): Promise<Release> {
    await this.write(() => Object.assign(this.own(id), { draft: false }));
    return structuredClone(this.own(id));
  }
  async updateNotes(id: number, notes: string): Promise<void> {
    await this.write(() => Object.assign(this.own(id), { notes }));
  }

  private own(id: number) {
    const found = this.releases.find((release) => release.id === id);
    if (found === undefined) throw new Error(`no release ${id}`);
    return found;
  }

  private async write(effect: () => unknown, count = 1): Promise<void> {
    this.writes += count;
    const fails = this.failAt !== null && this.writes >= this.failAt.write;
    const done = this.failAt?.done === true;
    if (fails) this.failAt = null;
    if (!fails || done) effect();
    if (fails) throw new Error('the connection broke');
  }
}

/** What is packed is told unpacked. */
function textOf({ content }: Parameters<Releases['upload']>[1]): string {
  return typeof content === 'string' ? content : gunzipSync(content).toString('utf8');
}

/** An hour of production traffic; the test states only what differs. */
export function aWindow(changes: Partial<LiveWindow> = {}): LiveWindow {
  return {
    apiVersion: 'seatrial/v1',
    kind: 'Window',
    key: 'eu-1/2026-05-03T10',
    model: 'churn',
    version: '1.4.0',
    sha256: '9'.repeat(64),
    environment: 'production',
    arm: null,
    from: '2026-05-03T10:00:00Z',
    to: '2026-05-03T11:00:00Z',
    requests: 1000,
    errors: 2,
    latency: {
      gamma: 1.01,
      buckets: [
        [700, 400],
        [800, 500],
        [920, 98],
      ],
    },
    metrics: { accuracy: { n: 200, sum: 172, sumSquares: 172 } },
    consumers: { web: 600, batch: 400 },
    ...changes,
  };
}
