import { textIn } from '../../value-in.ts';
import { objectNameOf } from '../reality/compare-objects.ts';

export interface Twins {
  /** `Deployment/churn-0123456789ab` */
  readonly name: string;
  /** `churn`, or `churn@1.4.0`. */
  readonly one: string;
  readonly other: string;
}

/** The first two objects that would be one, the second in the place of the first; null where all are told apart. */
export function findTwins(documents: readonly object[]): Twins | null {
  const [same] = [...Map.groupBy(documents, objectNameOf)].filter(([, all]) => all.length > 1);
  if (same === undefined) return null;
  const [name, [one, other]] = same;
  return { name, one: subjectOf(one), other: subjectOf(other) };
}

function subjectOf(object: unknown): string {
  const [model, version] = ['model', 'version'].map((key) =>
    textIn(object, 'metadata', 'annotations', `seatrial/${key}`),
  );
  return version === null ? `${model}` : `${model}@${version}`;
}
