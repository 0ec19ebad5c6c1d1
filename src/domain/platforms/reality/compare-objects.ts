import { textIn, valueIn } from '../../value-in.ts';
import { compareFields, type FieldDifference } from './compare-fields.ts';
import { readStatus, type StatusFinding } from './read-status.ts';

export type RealityFinding =
  | { readonly kind: 'missing' }
  /** It was rendered for this environment, and is no more. */
  | { readonly kind: 'stray' }
  | ({ readonly kind: 'field' } & FieldDifference)
  | StatusFinding;

export interface ObjectReality {
  /** `HTTPRoute/churn` */
  readonly name: string;
  readonly findings: readonly RealityFinding[];
}

/** Everything that was rendered, and everything of the same environment that is there beside. */
export function compareObjects(
  wanted: readonly object[],
  found: readonly unknown[],
  environment: string,
): readonly ObjectReality[] {
  const own = found.filter((one) => textIn(one, 'metadata', 'annotations', 'seatrial/environment') === environment);
  // Whoever took the annotation away has not taken the object away.
  const byName = new Map([...found, ...own].map((one) => [objectNameOf(one), one]));
  const rendered = wanted.map((one) => ({
    name: objectNameOf(one),
    findings: findingsOf(one, byName.get(objectNameOf(one))),
  }));
  const names = new Set(rendered.map(({ name }) => name));
  const strays = own.map(objectNameOf).filter((name) => !names.has(name));
  return [...rendered, ...strays.map((name) => ({ name, findings: [{ kind: 'stray' } as const] }))];
}

export function objectNameOf(object: unknown): string {
  return `${textIn(object, 'kind') ?? ''}/${textIn(object, 'metadata', 'name') ?? ''}`;
}

/** Whether the object itself is another, whatever becomes of it. */
export function isDrift({ kind }: RealityFinding): boolean {
  return kind === 'missing' || kind === 'stray' || kind === 'field';
}

const COMPARED = ['labels', 'annotations'] as const;

function findingsOf(wanted: object, found: unknown): readonly RealityFinding[] {
  if (found === undefined) return [{ kind: 'missing' }];
  const parts = [
    ...COMPARED.map((key) =>
      compareFields(valueIn(wanted, 'metadata', key) ?? {}, valueIn(found, 'metadata', key) ?? {}, `.metadata.${key}`),
    ),
    compareFields(valueIn(wanted, 'spec'), valueIn(found, 'spec'), '.spec'),
  ];
  const fields = parts.flat().map((one) => ({ kind: 'field' as const, ...one }));
  return [...fields, ...readStatus(textIn(wanted, 'kind') ?? '', found)];
}
