/** Catalogues as the build would write them, of any size, with what happens in real ones: failures, rollbacks, live tests, gaps. */
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type {
  CatalogIndex,
  CatalogModel,
  CatalogModelRow,
  CatalogPeriod,
  CatalogServing,
  CatalogVersion,
  CatalogVersionRow,
  CatalogWindow,
} from '../../src/contract/generated/types.ts';
import { sha256 } from '../../src/contract/sha256.ts';
import { versionPath } from '../../src/domain/statistics/catalog-paths.ts';
import type { BuiltModel } from '../../src/usecases/catalogue/build-model.ts';
import { type Draws, evidenceOf, gatesOf, type VersionParts } from './catalog-evidence-data.ts';
import { testsOf } from './catalog-test-data.ts';
import { aReading, aReadingOf } from './reading.ts';
import { gaussian, uniform } from '../../src/domain/evaluation/random.ts';
import { catalogSeries } from '../../src/domain/statistics/catalog-series.ts';
import {
  catalogIndex,
  MODELS_PER_SHARD,
  shardCount,
  shardOf,
  VERSIONS_PER_SHARD,
  writeShards,
} from '../../src/usecases/catalogue/catalog-shards.ts';

/** Text that a page must show as text. */
export const HOSTILE_TEXT =
  '<img src=x onerror="window.hacked=1">\u202Egpj.exe</script><script>window.hacked=1</script>';

export interface CatalogDataOptions {
  readonly models: number;
  readonly versionsPerModel: number;
  readonly seed?: number;
  /** Groups of the slice by region: as many as a real model may have. */
  readonly groups?: number;
  /** Puts hostile text wherever the schemas allow any text. */
  readonly hostile?: boolean;
}

const DAY = 86_400_000;
const START = Date.UTC(2025, 0, 6);
const NOUNS = ['churn', 'fraud', 'demand', 'ranking', 'reviews', 'images', 'energy', 'claims', 'search', 'pricing'];
const KINDS = ['retail', 'telecom', 'europe', 'mobile', 'night', 'basic', 'large', 'tiny'];
const TASKS = [
  { task: 'tabular-classification', metric: 'roc_auc', down: false, level: 0.85 },
  { task: 'text-classification', metric: 'accuracy', down: false, level: 0.9 },
  { task: 'tabular-regression', metric: 'mae', down: true, level: 12 },
  { task: 'text-ranking', metric: 'ndcg@10', down: false, level: 0.62 },
] as const;

/** Path → text of every file beside the page. */
export async function catalogFiles(options: CatalogDataOptions): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  const store = {
    read: async (path: string) => files.get(path) ?? null,
    write: async (path: string, text: string) => void files.set(path, text),
    remove: async (path: string) => void files.delete(path),
  };
  const count = options.models * options.versionsPerModel;
  const [modelShards, versionShards] = [
    shardCount(options.models, MODELS_PER_SHARD),
    shardCount(count, VERSIONS_PER_SHARD),
  ];
  const models = Array.from({ length: options.models }, (_, place) => makeModel(place, options)).map(
    ({ model, versions }) => ({
      model: { ...model, row: { ...model.row, shard: shardOf(model.row.model, versionShards) } },
      versions,
    }),
  );
  for (const { model, versions } of models) {
    files.set(model.row.file, `${JSON.stringify(model)}\n`);
    for (const version of versions) files.set(versionPath(version.row), `${JSON.stringify(version)}\n`);
  }
  const rows = models.map(({ model }) => model.row);
  const versions = models.flatMap(({ model }) => model.versions);
  const index: CatalogIndex = catalogIndex({
    repository: options.hostile === true ? `evil.example/${HOSTILE_TEXT}` : 'github.example/acme/models',
    head: sha256(`head ${options.seed ?? 1}`).slice(0, 40),
    models: rows,
    versions,
    modelShards: await writeShards(store, { kind: 'models', rows, count: modelShards }),
    versionShards: await writeShards(store, { kind: 'versions', rows: versions, count: versionShards }),
  });
  files.set('catalog.json', `${JSON.stringify(index)}\n`);
  return files;
}

export function makeModel(
  place: number,
  { versionsPerModel, seed = 1, hostile = false, groups = 4 }: CatalogDataOptions,
): BuiltModel {
  const draws = drawsFrom(seed * 1_000_003 + place);
  const family = TASKS[place % TASKS.length] ?? TASKS[0];
  const noun = NOUNS[place % NOUNS.length] ?? 'model';
  const name = [noun, KINDS[Math.floor(place / NOUNS.length) % KINDS.length], place].join('-');
  const text = (plain: string) => (hostile ? HOSTILE_TEXT : plain);
  const common = { name, text, family, draws, place, groups };
  const versions = Array.from({ length: versionsPerModel }, (_, number) =>
    makeVersion({ ...common, number, versionsPerModel }),
  );
  const rows = versions.map(({ row }) => row);
  const timeline = makeTimeline(versions, text);
  const windows = versions.flatMap(({ row }) => windowsOf(row, family.metric, draws)).slice(-400);
  const model: CatalogModel = {
    apiVersion: 'seatrial/v1',
    kind: 'CatalogModel',
    row: modelRowOf(name, versions, {
      metric: family.metric,
      down: family.down,
      title: text(`${capital(noun)} ${place}`),
    }),
    intendedUse: text('Rank customers for retention offers. Not for pricing or credit.'),
    metrics: [{ name: family.metric, direction: family.down ? 'down' : 'up' }],
    versions: rows,
    timeline,
    tests: testsOf(versions, { text, metric: family.metric, at }),
    series: catalogSeries(rows),
    windows,
    gaps: rows.some(({ proof }) => proof === 'proven') ? [gapOf(rows, family.metric)] : [],
  };
  return { model, versions };
}

function makeVersion(parts: VersionParts): CatalogVersion {
  const { text, number } = parts;
  const row = makeRow(parts);
  return {
    apiVersion: 'seatrial/v1',
    kind: 'CatalogVersion',
    row,
    description: text(`Gradient boosting, step ${number}`),
    limitations: text('Under 90 days of tenure the model is weak.'),
    intendedUse: null,
    baseline: number === 0 ? null : versionName(number - 1),
    files: [
      {
        name: text('model.onnx'),
        sizeBytes: row.sizeBytes,
        sha256: row.sha256,
        location: text(`models/${row.model}/model-${row.version}.onnx`),
      },
    ],
    results: [
      {
        data: { name: text('Adult'), split: text('test') },
        metrics: { accuracy: 0.8571 },
        source: text('https://papers.example/adult'),
      },
    ],
    annotations: { [text('mlflow.tag.team')]: text('retention') },
    lineage: {
      source: text('git+https://github.example/acme/training@4f1b7c2'),
      run: text('https://tracking.example/runs/17'),
      base: row.base,
      data: [{ name: text('train-2025Q3'), sha256: sha256('train') }],
      params: { num_leaves: 63, [text('booster')]: text('gbdt') },
    },
    format: 'onnx',
    signature: {
      inputs: [{ name: text('features'), datatype: 'FP32', shape: [-1, 42] }],
      outputs: [{ name: text('probabilities'), datatype: 'FP32', shape: [-1, 2] }],
    },
    gates: gatesOf(parts, row),
    findings:
      row.verdict === 'fail'
        ? [{ code: 'process-crashed', severity: 'error', message: text('The process ended with exit code 1.') }]
        : [],
    ...evidenceOf(parts, row),
    readings: [text('') === HOSTILE_TEXT ? aReadingOf(HOSTILE_TEXT) : aReading()],
    environment: {
      cpu: text('AMD EPYC 7763'),
      cores: 4,
      os: 'linux',
      runtime: 'onnxruntime 1.30.0',
      runner: 'ubuntu-24.04',
    },
    commit: sha256(`commit ${row.sha256}`).slice(0, 40),
    run: text('https://github.example/acme/models/actions/runs/1'),
    certificate: sha256(`certificate ${row.sha256}`),
    tag: `${row.model}@v${row.version}`,
    pull: 100 + number,
    served: servicesOf(parts, row),
  };
}

/** Each version serves 20 days; the last one still does, in staging too, or has a share of a live test. */
function servicesOf({ number, versionsPerModel, text }: VersionParts, row: CatalogVersionRow) {
  if (row.stage === 'live') {
    const live = { from: at(number * 20 + 2), until: null, role: 'live' as const, share: 0.1 };
    return [{ environment: 'production', ...live }];
  }
  if (row.daysInProduction === 0) return [];
  const isLast = number === versionsPerModel - 1;
  const from = at(number * 20 + 2);
  const service = { from, until: isLast ? null : at(number * 20 + 22), role: 'production' as const, share: 1 };
  return [{ environment: 'production', ...service }, ...(isLast ? [{ environment: text('staging'), ...service }] : [])];
}

function makeRow({ name, text, family, draws, place, number, versionsPerModel }: VersionParts): CatalogVersionRow {
  const fails = number > 0 && draws.chance(0.18);
  const fell = !fails && number > 0 && draws.chance(0.1);
  const isLast = number === versionsPerModel - 1;
  const served = !fails && (number < versionsPerModel - 1 || draws.chance(0.5));
  const better = (family.down ? -1 : 1) * (1 - Math.exp(-number / 6)) * family.level * 0.06;
  const value = family.level + better + draws.normal() * family.level * 0.006;
  const half = family.level * 0.008;
  const live = value - (family.down ? -1 : 1) * family.level * 0.004 + draws.normal() * family.level * 0.003;
  const p99 = 6 + (place % 7) * 2 + number * 0.15 + Math.abs(draws.normal());
  const digest = sha256(`${name} ${number}`);
  return {
    model: name,
    version: versionName(number),
    sha256: digest,
    task: family.task,
    tags: [text(KINDS[place % KINDS.length] ?? 'retail'), 'weekly'],
    owners: [text(`@acme/${NOUNS[place % 5]}-team`)],
    license: draws.pick(['Apache-2.0', 'MIT', null]),
    framework: text('skl2onnx 1.19'),
    data: [
      {
        name: text(`${name.split('-')[0]}-holdout`),
        sha256: sha256(`data ${place % NOUNS.length}`),
        rows: 20_000,
        license: text('CC-BY-4.0'),
      },
    ],
    trainingData: [text('train-2025Q3'), sha256('train')],
    base: number === 0 && place > 0 ? text(`churn-retail-0@1.0.0`) : null,
    verdict: fails ? (draws.chance(0.2) ? 'inconclusive' : 'fail') : 'pass',
    certifiedAt: at(number * 20),
    stage: fails
      ? 'rejected'
      : fell
        ? 'rolled-back'
        : served
          ? isLast
            ? place % 5 === 0
              ? 'live'
              : 'production'
            : 'superseded'
          : 'certified',
    proof: served ? 'proven' : fails ? 'claimed' : 'certified',
    outcome: served ? (fell ? 'failed' : isLast ? 'open' : 'survived') : null,
    escaped: fell && served,
    failures: fails ? [text('auc-floor'), 'realtime-p99'] : [],
    attempts: draws.chance(0.2) ? 1 : 0,
    metrics: { [family.metric]: { value, lower: value - half, upper: value + half } },
    claims: { [family.metric]: Number((value + half).toFixed(4)) },
    modes: {
      realtime: {
        scenario: 'server',
        rate: 150,
        threads: 2,
        batchSize: 1,
        p50Ms: p99 * 0.4,
        p99Ms: p99,
        p99LowerMs: p99 * 0.96,
        p99UpperMs: p99 * 1.05,
        throughput: Math.round(4000 / p99),
        memoryBytes: 90 * 2 ** 20,
      },
    },
    machine: text(`AMD EPYC ${place % 3 === 2 ? '9V74' : '7763'}, 4 cores, x64, onnxruntime 1.30.0`),
    sizeBytes: Math.round((4 + (place % 9) * 6 + number * 0.3) * 2 ** 20),
    parameters: draws.chance(0.8) ? 1_000_000 + place * 1000 : null,
    daysInProduction: served ? (fell ? 3.2 : 20) : 0,
    requests: served ? 120_000 * (1 + (place % 13)) : 0,
    live: served ? { [family.metric]: { value: live, lower: live - half / 2, upper: live + half / 2, n: 18_000 } } : {},
    liveP99Ms: served ? p99 * 1.15 : null,
    errorRate: served ? 0.0004 : null,
    gap: served
      ? { [family.metric]: { value: live - value, lower: live - value - half, upper: live - value + half } }
      : {},
  };
}

function makeTimeline(versions: readonly CatalogVersion[], text: VersionParts['text']): readonly CatalogPeriod[] {
  return versions.flatMap(({ row, served }, number) =>
    served.flatMap(({ from, until }): readonly CatalogPeriod[] => {
      const shared = {
        environment: 'production',
        actor: text('octocat'),
        reason: text('Better in the live test'),
        url: text('https://github.example/acme/models/pull/7'),
      };
      const before = versions.slice(0, number).findLast((one) => one.served.length > 0)?.row.version ?? null;
      const test = [{ name: 'candidate', version: row.version, share: 0.1 }];
      return [
        {
          ...shared,
          from: at(number * 20),
          until: from,
          production: before,
          candidates: test,
          type: 'livetest.started',
          reasonCode: 'requested',
        },
        {
          ...shared,
          from,
          until,
          production: row.version,
          candidates: [],
          type: 'deployment.promoted',
          reasonCode: 'better-live',
        },
      ];
    }),
  );
}

function windowsOf(row: CatalogVersionRow, metric: string, draws: Draws): readonly CatalogWindow[] {
  const live = row.live[metric];
  const number = Number(row.version.split('.')[1]);
  if (live === undefined || live.value === null) return [];
  const { value } = live;
  return Array.from({ length: 14 }, (_, day) => {
    const daily = value * (1 + draws.normal() * 0.008);
    const bounds = { lower: daily * 0.985, upper: daily * 1.015, n: 1300 };
    return {
      version: row.version,
      environment: 'production',
      from: at(number * 20 + 2 + day),
      to: at(number * 20 + 3 + day),
      requests: 9000,
      errors: 3,
      p50Ms: 4,
      p99Ms: row.liveP99Ms,
      metrics: { [metric]: { value: daily, ...bounds } },
    };
  });
}

interface Headline {
  readonly metric: string;
  readonly down: boolean;
  readonly title: string;
}

function modelRowOf(
  model: string,
  versions: readonly CatalogVersion[],
  { metric, down, title }: Headline,
): CatalogModelRow {
  const rows = versions.map(({ row }) => row);
  const latest = rows.at(-1);
  if (latest === undefined) throw new RangeError('a model needs a version');
  const serving = rows.findLast(({ stage }) => stage === 'production');
  const shown = serving ?? rows.findLast(({ verdict }) => verdict === 'pass') ?? latest;
  return {
    model,
    title,
    task: latest.task,
    tags: latest.tags,
    owners: latest.owners,
    versions: rows.length,
    certified: rows.filter(({ verdict }) => verdict === 'pass').length,
    rejected: rows.filter(({ verdict }) => verdict !== 'pass').length,
    latest: latest.version,
    serving: versions.flatMap((version) => servingOf(version, { metric, down, title })),
    metric,
    direction: down ? 'down' : 'up',
    best: shown.metrics[metric] ?? null,
    p99Ms: shown.modes['realtime']?.p99Ms ?? null,
    sizeBytes: shown.sizeBytes,
    proven: rows.some(({ proof }) => proof === 'proven'),
    daysInProduction: rows.reduce((sum, { daysInProduction }) => sum + daysInProduction, 0),
    requests: rows.reduce((sum, { requests }) => sum + requests, 0),
    updatedAt: at((rows.length - 1) * 20 + (Number(model.split('-').at(-1)) % 19)),
    file: `model/${model}.json`,
    shard: 0,
  };
}

function servingOf({ row, served }: CatalogVersion, { metric, down, title }: Headline): readonly CatalogServing[] {
  const live = row.live[metric] ?? null;
  const gap = row.gap[metric];
  const isShort = down ? (gap?.lower ?? 0) > 0 : (gap?.upper ?? 0) < 0;
  const { model, version } = row;
  return served
    .filter(({ until }) => until === null)
    .map(({ environment, role, share, from }) => ({
      model,
      title,
      environment,
      role,
      version,
      share,
      since: from,
      metric,
      direction: down ? 'down' : 'up',
      certified: row.metrics[metric] ?? null,
      live,
      p99Ms: row.liveP99Ms,
      errorRate: row.errorRate,
      requests: row.requests,
      reportedUntil: live === null ? null : at(400),
      state: live === null ? 'silent' : isShort ? 'below' : 'kept',
      held: false,
    }));
}

function gapOf(rows: readonly CatalogVersionRow[], metric: string): CatalogModel['gaps'][number] {
  const gaps = rows.flatMap(({ gap }) => gap[metric]?.value ?? []).toSorted((a, b) => a - b);
  const median = gaps[Math.floor(gaps.length / 2)] ?? 0;
  const around = (value: number, half: number) => ({ value, lower: value - half, upper: value + half });
  return {
    metric,
    versions: gaps.length,
    optimism: around(median, Math.abs(median) * 0.4),
    beyondNoise: true,
    rankAgreement: around(0.6, 0.3),
    gatePrecision: { value: 0.9, lower: 0.7, upper: 0.98 },
    escapeRate: { value: 0.1, lower: 0.02, upper: 0.3 },
    latencyRatio: around(1.15, 0.02),
  };
}

function drawsFrom(seed: number): Draws {
  const random = xoroshiro128plus(seed);
  return {
    pick: (values) => values[Math.floor(uniform(random) * values.length)] ?? values[0]!,
    chance: (probability) => uniform(random) < probability,
    normal: () => gaussian(random),
  };
}

function versionName(number: number): string {
  return `1.${number}.0`;
}

function at(day: number): string {
  return new Date(START + day * DAY).toISOString();
}

function capital(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
