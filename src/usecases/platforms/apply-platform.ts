import { AppError } from '../../domain/error.ts';
import { isDrift, objectNameOf } from '../../domain/platforms/reality/compare-objects.ts';
import { readReality, type Reality, type RealityPorts, type RealityRequest } from './read-reality.ts';

export interface ApplyRequest extends RealityRequest {
  readonly isDryRun: boolean;
  readonly isForced: boolean;
  /** Take away what is rendered no more. */
  readonly prunes: boolean;
}

export interface Refusal {
  /** `HTTPRoute/churn` */
  readonly name: string;
  /** `.spec.rules[0].backendRefs[0].weight`; null where the answer names none. */
  readonly field: string | null;
  /** As the API server says it. */
  readonly message: string;
}

export type ApplyOutcome =
  /** Of one refusal nothing is applied. */
  | { readonly kind: 'refused'; readonly refusals: readonly Refusal[] }
  | {
      readonly kind: 'applied' | 'would-apply';
      readonly applied: readonly string[];
      readonly removed: readonly string[];
      /** What is rendered no more, and was not taken away. */
      readonly left: readonly string[];
    };

/** All that is rendered, after a dry run of all of it. Throws AppError where the cluster cannot be asked, or took a part alone. */
export async function applyPlatform(ports: RealityPorts, request: ApplyRequest): Promise<ApplyOutcome> {
  const { isDryRun, isForced, prunes } = request;
  const reality = await readReality(ports, request);
  const refusals = await dryRun(ports, reality.wanted, request);
  if (refusals.length > 0) return { kind: 'refused', refusals };
  const drifted = reality.objects.filter(({ findings }) => findings.some(isDrift));
  const isStray = ({ findings }: Reality['objects'][number]) => findings.some(({ kind }) => kind === 'stray');
  const [strays, applied] = [drifted.filter(isStray), drifted.filter((one) => !isStray(one))].map((all) =>
    all.map(({ name }) => name),
  );
  const told = { applied: applied ?? [], removed: prunes ? (strays ?? []) : [], left: prunes ? [] : (strays ?? []) };
  if (isDryRun) return { kind: 'would-apply', ...told };
  if (told.applied.length > 0) {
    const names = new Set(told.applied);
    const objects = reality.wanted.filter((one) => names.has(objectNameOf(one)));
    const answer = await ports.cluster.apply(objects, { isDryRun: false, isForced });
    if (answer !== null) throw applyFailed(answer, request.platform);
  }
  for (const name of told.removed) await removeOne(ports, reality, name);
  return { kind: 'applied', ...told };
}

/** At once; where something is refused, each by itself, so that it is known which. */
async function dryRun(
  { cluster }: RealityPorts,
  objects: readonly object[],
  { isForced, platform }: ApplyRequest,
): Promise<readonly Refusal[]> {
  const how = { isDryRun: true, isForced };
  if (objects.length === 0 || (await cluster.apply(objects, how)) === null) return [];
  const refusals: Refusal[] = [];
  for (const object of objects) {
    const message = await cluster.apply([object], how);
    if (message !== null) refusals.push({ name: objectNameOf(object), field: fieldOf(message), message });
  }
  if (refusals.length > 0) return refusals;
  throw applyFailed('What was refused together was taken one by one.', platform);
}

/** `… is invalid: spec.a[0]: Invalid value …`, `…: .spec.b: field not declared in schema`, `conflict with "kubectl" using apps/v1: .spec.replicas`, `unknown field "spec.c"`. */
const FIELD = /(?:^|[\s"])\.?((?:spec|metadata)(?:\.[\w-]+|\[[^\]\s]*\])+)/u;

function fieldOf(message: string): string | null {
  const [, field] = FIELD.exec(message) ?? [];
  return field === undefined ? null : `.${field}`;
}

async function removeOne({ cluster }: RealityPorts, { resources, namespace }: Reality, object: string): Promise<void> {
  const [kind = '', name = ''] = object.split('/');
  const resource = resources[kind];
  if (resource !== undefined) await cluster.remove(resource, name, namespace);
}

function applyFailed(message: string, platform: string): AppError {
  return new AppError({
    code: 'internal',
    message: `The cluster took in the dry run what it does not take now: ${message}`,
    hint: `Run \`seatrial reality ${platform}\`, which says what stands there; another \`seatrial apply ${platform}\` goes on.`,
  });
}
