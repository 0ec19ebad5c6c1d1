import type { BatteryCheck, Identified, Inspected } from '../battery-context.ts';
import { FIRST_FILE, prepareModel } from '../prepare-model.ts';

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
      file: version.source.locate(FIRST_FILE),
    });
    const { inspection, findings } = prepared;
    const next = prepared.model === null ? null : { ...context, candidate: prepared.model };
    return { findings, recorded: { inspection }, next };
  },
};
