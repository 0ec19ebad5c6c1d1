import type { Finding } from '../../../contract/generated/types.ts';
import { finding } from '../../../domain/finding/finding.ts';
import type { BatteryCheck, Identified, Inspected } from '../battery-context.ts';
import type { CertifyRequest } from '../certify-request.ts';
import { placeOfModel, prepareModel } from '../prepare-model.ts';

/** Whether the files may be given to their runtime, and are the model that the manifests declare. Nothing is loaded before. */
export const safety: BatteryCheck<Identified, Inspected> = {
  name: 'safety',
  async run({ artifact, ...context }) {
    const { request, ports } = context;
    const { version, model } = request;
    const { source } = version.value.signature === undefined ? model : version;
    const place = source.locate('/signature');
    const prepared = await prepareModel(artifact, request, {
      runtimeOf: ports.runtimeOf,
      place,
      file: version.source.locate(placeOfModel(version.value)),
    });
    const { inspection, randomOperators } = prepared;
    const findings = [...findRandom(randomOperators, request), ...prepared.findings];
    const next = prepared.model === null ? null : { ...context, candidate: prepared.model };
    return { findings, recorded: { inspection }, next };
  },
};

/** First of all findings: what is measured of answers that are drawn is measured once, and comes out otherwise next time. */
function findRandom(operators: readonly string[], { version }: CertifyRequest): readonly Finding[] {
  if (operators.length === 0) return [];
  const severity = version.value.randomOperators === true ? 'warning' : 'error';
  return [finding('random-operators', { operators: operators.slice(0, MOST_LISTED) }, { severity })];
}

/** Operators that a finding lists. */
const MOST_LISTED = 12;
