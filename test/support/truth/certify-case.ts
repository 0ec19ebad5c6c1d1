import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { isRecord } from '../../../src/adapters/system/process-messages.ts';
import { createRegistryFolder } from '../../../src/adapters/system/registry-folder.ts';
import { sha256 } from '../../../src/contract/sha256.ts';
import type { PredictionResult } from '../../../src/contract/generated/types.ts';
import { AppError, type AppErrorDetails, problemsOf } from '../../../src/domain/error.ts';
import { hasError } from '../../../src/domain/finding/finding.ts';
import { resolveGates } from '../../../src/domain/model/resolve-gates.ts';
import type { CertifyPorts } from '../../../src/usecases/certify/certify-request.ts';
import { baseline } from '../../../src/usecases/certify/checks/baseline.ts';
import { identity } from '../../../src/usecases/certify/checks/identity.ts';
import { prediction } from '../../../src/usecases/certify/checks/prediction.ts';
import { readingPlan } from '../../../src/usecases/certify/checks/reading-plan.ts';
import { safety } from '../../../src/usecases/certify/checks/safety.ts';
import { loadSubject } from '../../../src/usecases/certify/load-subject.ts';
import { createReadModelRecord } from '../../../src/usecases/certify/read-model-record.ts';
import { resolveLimits } from '../../../src/domain/model/certification-limits.ts';
import { beginWith } from '../../../src/usecases/certify/sequence.ts';
import { openManifests } from '../../../src/usecases/manifests.ts';
import type { TruthCase } from './cases.ts';

/** What Seatrial says of a case: numbers, or every code of a refusal. */
export type Said =
  | { readonly kind: 'numbers'; readonly results: readonly PredictionResult[] }
  | { readonly kind: 'refused'; readonly codes: readonly string[]; readonly messages: readonly string[] };

/** The battery as far as it scores. */
const SCORING = beginWith(identity)
  .followedBy(safety)
  .followedBy(baseline)
  .followedBy(readingPlan)
  .followedBy(prediction);

/** Certifies the registry in a folder without measuring its speed. */
export async function certifyCase(root: string, ports: CertifyPorts): Promise<Said> {
  try {
    return await score(root, ports);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'internal') throw error;
    const problems: readonly AppErrorDetails[] = problemsOf(error);
    return {
      kind: 'refused',
      codes: [error, ...problems].flatMap(({ code, reason }) => [code, ...(reason === undefined ? [] : [reason])]),
      messages: problems.map(({ message }) => message),
    };
  }
}

async function score(root: string, ports: CertifyPorts): Promise<Said> {
  const registry = createRegistryFolder(root);
  const place = {
    registry,
    manifests: openManifests(registry),
    prefix: '',
    changes: null,
    past: null,
    pendingSettings: null,
  };
  const rule = { requested: null, record: createReadModelRecord(null) };
  const named = { model: 'probe', version: '1.0.0' };
  const subject = await loadSubject(place, named, {
    rule,
    notCertified: new Set(),
    certifiedHere: new Map(),
    hash: sha256,
  });
  const request = {
    ...subject,
    baseline: null,
    baselineSearch: null,
    root,
    folder: `${root}/${subject.folder}`,
    modes: [],
    gates: resolveGates({ model: subject.model.value, settings: subject.settings?.value ?? null }, []),
    quick: true,
    seed: 1,
    run: {},
  };
  await using resources = new AsyncDisposableStack();
  const { findings, recorded } = await SCORING.run({ request, limits: resolveLimits(null), ports, resources });
  if (!hasError(findings)) return { kind: 'numbers', results: recorded?.prediction ?? [] };
  const errors = findings.filter(({ severity }) => severity === 'error');
  return { kind: 'refused', codes: errors.map(({ code }) => code), messages: errors.map((one) => JSON.stringify(one)) };
}

/** A registry with the one version, so that `seatrial certify probe@1.0.0` in it does the same. */
export function writeRegistry(root: string, { graph, task, evaluation, gates, data, path }: TruthCase): void {
  const folder = join(root, 'models/probe');
  const write = (name: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  };
  const about = { apiVersion: 'seatrial/v1' };
  const modes = { edge: { scenario: 'single-stream', budgets: { latency: { p50: '10s' } } } };
  const { signature } = graph;
  // So that groups of few rows have numbers, too.
  const holdout = isRecord(evaluation) ? { show: 'values', ...evaluation } : evaluation;
  const model = { ...about, kind: 'Model', name: 'probe', task, signature, evaluation: { holdout } };
  const digest = createHash('sha256').update(graph.onnx).digest('hex');
  const file = { name: 'model.onnx', path: 'model.onnx', size: graph.onnx.length, sha256: digest };
  const artifact = { format: 'onnx', files: [file] };
  const version = { ...about, kind: 'ModelVersion', model: 'probe', version: '1.0.0', artifact, modes: ['edge'] };
  write('model.yaml', stringify({ ...model, gates, modes }));
  write('versions/1.0.0.yaml', stringify(version));
  write('model.onnx', graph.onnx);
  write(path, data);
}
