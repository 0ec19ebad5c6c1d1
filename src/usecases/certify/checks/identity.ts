import type { Finding } from '../../../contract/generated/types.ts';
import { finding } from '../../../domain/finding/finding.ts';
import type { BatteryCheck, BatteryContext, Identified } from '../battery-context.ts';
import { fetchArtifact } from '../fetch-artifact.ts';

/** Versions that a finding names. */
const MAX_NAMED = 20;

/** Whether the files are the declared ones. */
export const identity: BatteryCheck<BatteryContext, Identified> = {
  name: 'identity',
  async run(context) {
    const { request, ports } = context;
    const { folder, root, version, model } = request;
    ports.onProgress({ activity: 'checking the files', done: 0 });
    const locate = (pointer: string) => version.source.locate(pointer);
    const fetched = await fetchArtifact(
      { version: version.value, model: model.value, folder, root, locate },
      ports.files,
    );
    if (fetched.kind === 'rejected') return { findings: fetched.findings, next: null };
    return { findings: repeatsOf(request.sameAs), next: { ...context, artifact: fetched.artifact } };
  },
};

/** No fault: a version may go back to what was. But it is no other model, and whoever compares the two compares nothing. */
function repeatsOf(versions: readonly string[]): readonly Finding[] {
  return versions.length === 0 ? [] : [finding('same-artifact-as', { versions: namedRepeats(versions) })];
}

export function namedRepeats(versions: readonly string[]): readonly string[] {
  return versions.slice(0, MAX_NAMED);
}
