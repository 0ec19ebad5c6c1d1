import type { BatteryCheck, BatteryContext, Identified } from '../battery-context.ts';
import { fetchArtifact } from '../fetch-artifact.ts';

/** Whether the files are the declared ones. */
export const identity: BatteryCheck<BatteryContext, Identified> = {
  name: 'identity',
  async run(context) {
    const { request, ports } = context;
    const { folder, root, version } = request;
    ports.onProgress({ activity: 'checking the files', done: 0 });
    const locate = (pointer: string) => version.source.locate(pointer);
    const fetched = await fetchArtifact({ version: version.value, folder, root, locate }, ports.files);
    if (fetched.kind === 'rejected') return { findings: fetched.findings, next: null };
    return { findings: [], next: { ...context, artifact: fetched.artifact } };
  },
};
