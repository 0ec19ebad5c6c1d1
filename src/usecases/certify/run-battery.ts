import type { Baseline, DataReference, Finding, Inspection, ModeName } from '../../contract/generated/types.ts';
import { checkSignature } from '../../domain/certification/check-signature.ts';
import { artifactDigest } from '../../domain/certification/digests.ts';
import type { Evidence } from '../../domain/certification/evidence.ts';
import { finding, hasError } from '../../domain/finding/finding.ts';
import type { Gate } from '../../domain/model/gate.ts';
import type { EvaluationData } from '../ports/evaluation-data.ts';
import type { ColumnLabels, InspectionOutcome, LocalArtifact, ProcessLimits } from '../ports/model-runtime.ts';
import type { CertifyPorts, CertifyRequest } from './certify-request.ts';
import { examinePrediction } from './examine-prediction.ts';
import { fetchArtifact } from './fetch-artifact.ts';
import { openEvaluationSets } from './open-evaluation-sets.ts';
import { measurePerformance } from './measure-performance.ts';
import { resolveLimits } from './resolve-limits.ts';

export interface BatteryRequest extends CertifyRequest {
  readonly modes: readonly ModeName[];
  readonly gates: readonly Gate[];
}

export interface BatteryResult {
  readonly modes: readonly ModeName[];
  readonly inspection: Inspection | null;
  readonly findings: readonly Finding[];
  readonly data: readonly DataReference[];
  readonly evidence: Evidence;
  /** False when an error ended the battery early: then the gates have nothing to be judged on. */
  readonly complete: boolean;
}

/** A version ready to be run. */
export interface PreparedModel {
  readonly artifact: LocalArtifact;
  readonly inspection: Inspection;
  readonly columnLabels: ColumnLabels;
}

/** What the later checks share. */
export interface BatteryContext {
  readonly request: BatteryRequest;
  readonly candidate: PreparedModel;
  readonly baseline: PreparedModel | null;
  readonly limits: ProcessLimits;
  /** The opened evaluation sets, by name. */
  readonly data: ReadonlyMap<string, EvaluationData>;
  readonly ports: CertifyPorts;
}

const NO_LABELS: ColumnLabels = new Map();

const NO_EVIDENCE: Evidence = { baseline: null, prediction: [], gaps: [], robustness: [], performance: [] };

/** Identity → safety → prediction and robustness → performance. The first error ends it: what follows would mean nothing. */
export async function runBattery(request: BatteryRequest, ports: CertifyPorts): Promise<BatteryResult> {
  const { modes } = request;
  ports.onProgress({ activity: 'checking the files', done: 0 });
  const candidate = await prepareCandidate(request, ports);
  const nothing = { modes, inspection: null, data: [], evidence: NO_EVIDENCE, complete: false };
  if (candidate.kind === 'rejected')
    return { ...nothing, inspection: candidate.inspection, findings: candidate.findings };
  const baseline = await prepareBaseline(request, ports);
  await using sets = await openEvaluationSets(request, ports);
  const context: BatteryContext = {
    request,
    data: sets.data,
    candidate: candidate.model,
    baseline: baseline.model,
    limits: resolveLimits(request.settings?.value ?? null),
    ports,
  };
  const examined = await examinePrediction(context);
  const findings = placeFindings(request, [...candidate.findings, ...baseline.findings, ...examined.findings]);
  const evidence = { ...NO_EVIDENCE, ...examined.evidence, baseline: baseline.reference };
  const soFar = { modes, inspection: candidate.model.inspection, data: sets.references, evidence, findings };
  if (hasError(findings)) return { ...soFar, complete: false };
  const measured = await measurePerformance(context);
  return {
    ...soFar,
    findings: [...findings, ...placeFindings(request, measured.findings)],
    evidence: { ...evidence, performance: measured.performance },
    complete: !hasError(measured.findings),
  };
}

/** What a model did wrong is told at its file in the version's manifest. */
function placeFindings({ version }: BatteryRequest, findings: readonly Finding[]): readonly Finding[] {
  const location = version.source.locate('/artifact/files/0');
  return findings.map((found) => (found.code === 'baseline-unusable' ? found : { location, ...found }));
}

type CandidateOutcome =
  | { readonly kind: 'prepared'; readonly model: PreparedModel; readonly findings: readonly Finding[] }
  | { readonly kind: 'rejected'; readonly inspection: Inspection | null; readonly findings: readonly Finding[] };

async function prepareCandidate(request: BatteryRequest, ports: CertifyPorts): Promise<CandidateOutcome> {
  const { folder, root, version, model } = request;
  const locate = (pointer: string) => version.source.locate(pointer);
  const fetched = await fetchArtifact({ version: version.value, folder, root, locate }, ports.files);
  if (fetched.kind === 'rejected') return { kind: 'rejected', inspection: null, findings: fetched.findings };
  const { inspection, findings, columnLabels = NO_LABELS } = await inspect(fetched.artifact, ports);
  const located = findings.map((found) => ({ location: locate('/artifact/files/0'), ...found }));
  if (inspection === null || hasError(located)) return { kind: 'rejected', inspection, findings: located };
  const declared = version.value.signature ?? model.value.signature;
  const place = version.value.signature === undefined ? model.source.locate('/signature') : locate('/signature');
  const all = [...located, ...checkSignature(declared, inspection.signature, place)];
  if (hasError(all)) return { kind: 'rejected', inspection, findings: all };
  return { kind: 'prepared', model: { artifact: fetched.artifact, inspection, columnLabels }, findings: all };
}

function inspect(artifact: LocalArtifact, { runtimeOf }: CertifyPorts): Promise<InspectionOutcome> {
  return runtimeOf(artifact.format).inspect(artifact);
}

interface BaselineOutcome {
  readonly model: PreparedModel | null;
  readonly reference: Baseline | null;
  readonly findings: readonly Finding[];
}

/** A baseline that cannot be run must not block its successor: then relative gates have no baseline, and a warning says why. */
async function prepareBaseline(request: BatteryRequest, ports: CertifyPorts): Promise<BaselineOutcome> {
  const { baseline, folder, root } = request;
  if (baseline === null) return { model: null, reference: null, findings: [] };
  const { value, source } = baseline.version;
  const fetched = await fetchArtifact(
    { version: value, folder, root, locate: (pointer) => source.locate(pointer) },
    ports.files,
  );
  if (fetched.kind === 'rejected') return unusable(value.version, fetched.findings);
  const { inspection, findings, columnLabels = NO_LABELS } = await inspect(fetched.artifact, ports);
  if (inspection === null || hasError(findings)) return unusable(value.version, findings);
  const differing = checkSignature(
    request.version.value.signature ?? request.model.value.signature,
    inspection.signature,
    source.locate(''),
  );
  if (differing.length > 0) return unusable(value.version, differing);
  const sha256 = artifactDigest(value.artifact.files, ports.hash);
  return {
    model: { artifact: fetched.artifact, inspection, columnLabels },
    reference: { version: value.version, digest: { sha256 }, origin: baseline.origin },
    findings: [],
  };
}

function unusable(version: string, because: readonly Finding[]): BaselineOutcome {
  const found = finding('baseline-unusable', { fault: 'preparing', version }, { because });
  return { model: null, reference: null, findings: [found] };
}
