import type { Certificate, DigestSet, ModeName, Run, Subject } from '../../contract/generated/types.ts';
import { AppError } from '../../domain/error.ts';
import { artifactDigest, policyDigest } from '../../domain/certification/digests.ts';
import { judgeGates } from '../../domain/certification/judge-gates.ts';
import { decideVerdict } from '../../domain/certification/verdict.ts';
import { instantMs } from '../../domain/instant.ts';
import { resolveGates } from '../../domain/model/resolve-gates.ts';
import type { CertifyPorts, CertifyRequest } from './certify-request.ts';
import { describeSource } from './describe-source.ts';
import { ownMetrics as ownMetricsOf } from '../../domain/evaluation/own/own-metrics.ts';
import { planLiveTest } from './plan-live-test.ts';
import { runBattery } from './run-battery.ts';
import { slicesOfSet } from '../../domain/evaluation/slices.ts';

/** Runs the battery over one version and records it. Throws AppError only when the question cannot be answered. */
export async function certifyVersion(request: CertifyRequest, ports: CertifyPorts): Promise<Certificate> {
  const startedAt = ports.clock.now();
  const modes = selectModes(request);
  const policy = { model: request.model.value, settings: request.settings?.value ?? null };
  const gates = resolveGates(policy, modes);
  const { recorded, findings, complete } = await runBattery({ ...request, modes, gates }, ports);
  const { data, inspection, spreads, ownMetrics, ...evidence } = recorded;
  const judged = complete
    ? judgeGates(gates, {
        evidence,
        slicesOf: (name) => slicesOfSet(request.model.value.evaluation[name] ?? {}),
        locate: (pointer) => request.model.source.locate(pointer),
        own: ownMetricsOf(request.model.value),
      })
    : [];
  return {
    apiVersion: 'seatrial/v1',
    kind: 'Certificate',
    subject: describeSubject(request, modes, ports),
    ...describePolicy(request, ports),
    data,
    tool: { name: 'seatrial', version: ports.toolVersion },
    environment: await ports.environment(request.version.value.artifact),
    run: {
      startedAt,
      durationMs: instantMs(ports.clock.now()) - instantMs(startedAt),
      seed: request.seed,
      quick: request.quick,
      ...skippedModes(request.version.value.modes, modes),
      ...request.run,
    },
    inspection,
    ...(ownMetrics.length === 0 ? {} : { ownMetrics }),
    findings,
    ...evidence,
    ...(request.baselineSearch === null ? {} : { baselineSearch: request.baselineSearch }),
    ...(complete ? planLiveTest(request, modes, spreads) : {}),
    gates: judged,
    verdict: decideVerdict(judged, findings),
  };
}

/**
 * The version's own modes, in the manifest's order, narrowed to those that were asked for. Throws AppError usage when none
 * is left: a version whose speed nobody measured must not pass for that.
 */
export function selectModes({ version, modes }: CertifyRequest): readonly ModeName[] {
  const declared = version.value.modes;
  if (modes === null) return declared;
  const selected = declared.filter((mode) => modes.includes(mode));
  if (selected.length > 0) return selected;
  throw new AppError({
    code: 'usage',
    message: `Version ${version.value.version} has none of the modes ${modes.join(', ')}.`,
    hint: `It has ${declared.join(', ')}.`,
    location: version.source.locate('/modes'),
  });
}

function skippedModes(declared: readonly ModeName[], modes: readonly ModeName[]): Pick<Run, 'skippedModes'> {
  const skipped = declared.filter((mode) => !modes.includes(mode));
  return skipped.length === 0 ? {} : { skippedModes: skipped };
}

function describeSubject(
  { model, version }: CertifyRequest,
  modes: readonly ModeName[],
  { hash }: CertifyPorts,
): Subject {
  const { artifact, claims, lineage, card } = version.value;
  return {
    model: version.value.model,
    version: version.value.version,
    title: model.value.title ?? null,
    task: model.value.task,
    digest: digestSet(artifactDigest(artifact.files, hash)),
    files: artifact.files.map(({ name, size, sha256 }) => ({ name, sizeBytes: size, digest: digestSet(sha256) })),
    modes,
    manifest: describeSource(version.source, hash),
    ...(claims === undefined ? {} : { claims }),
    ...(lineage === undefined ? {} : { lineage: { ...lineage } }),
    ...(card === undefined ? {} : { card: { ...card } }),
  };
}

function describePolicy({ model, settings }: CertifyRequest, { hash }: CertifyPorts): Pick<Certificate, 'policy'> {
  return {
    policy: {
      digest: digestSet(policyDigest(model.value, settings?.value ?? null, hash)),
      model: describeSource(model.source, hash),
      settings: settings === null ? null : describeSource(settings.source, hash),
    },
  };
}

function digestSet(sha256: string): DigestSet {
  return { sha256 };
}
