import type { Baseline, Finding } from '../../../contract/generated/types.ts';
import { artifactDigest } from '../../../domain/certification/digests.ts';
import { finding } from '../../../domain/finding/finding.ts';
import { asBaseline, type BatteryCheck, type Compared, type Inspected } from '../battery-context.ts';
import { readAs } from '../../reading-place.ts';
import type { BaselineChoice } from '../certify-request.ts';
import { isSameReading, readingOf } from '../../../domain/model/version-reading.ts';
import { describeSource } from '../describe-source.ts';
import { fetchArtifact } from '../fetch-artifact.ts';
import { placeOfModel, prepareModel, type PreparedModel } from '../prepare-model.ts';

/**
 * The version to compare with. One that cannot be run must not block its successor: then relative gates have no baseline, and a
 * warning says why.
 */
export const baseline: BatteryCheck<Inspected, Compared> = {
  name: 'baseline',
  async run(context) {
    const choice = context.request.baseline;
    if (choice === null) return { findings: [], next: { ...context, baseline: null } };
    const prepared = await prepare(choice, { ...context, ...asBaseline(context) });
    if (prepared.kind === 'unusable') {
      const facts = { fault: 'preparing', version: choice.version.value.version } as const;
      const found = finding('baseline-unusable', facts, { because: prepared.because });
      return { findings: [found], next: { ...context, baseline: null } };
    }
    const recorded = { baseline: describe(choice, context) };
    return { findings: [], recorded, next: { ...context, baseline: prepared.model } };
  },
};

type Prepared =
  | { readonly kind: 'prepared'; readonly model: PreparedModel }
  | { readonly kind: 'unusable'; readonly because: readonly Finding[] };

async function prepare({ version }: BaselineChoice, { request, ports }: Inspected): Promise<Prepared> {
  const {
    folder,
    root,
    model: { value: policy },
  } = request;
  const locate = (pointer: string) => version.source.locate(pointer);
  const fetched = await fetchArtifact({ version: version.value, model: policy, folder, root, locate }, ports.files);
  if (fetched.kind === 'rejected') return { kind: 'unusable', because: fetched.findings };
  const to = { runtimeOf: ports.runtimeOf, place: locate(''), file: locate(placeOfModel(version.value)) };
  const { model, findings } = await prepareModel(fetched.artifact, request, to);
  if (model !== null) return { kind: 'prepared', model };
  return { kind: 'unusable', because: findings.filter(({ severity }) => severity === 'error') };
}

function describe({ version, origin, reading }: BaselineChoice, { request, ports }: Inspected): Baseline {
  const { value } = version;
  const digest = { sha256: artifactDigest(value.artifact.files, ports.hash) };
  const isAlike = isSameReading(readAs(request), readingOf(request.model.value, value));
  const manifest = describeSource(version.source, ports.hash);
  return { version: value.version, digest, manifest, origin, ...(isAlike ? {} : { reading: reading ?? 'own' }) };
}
