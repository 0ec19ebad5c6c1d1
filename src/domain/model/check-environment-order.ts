import type { Settings } from '../../contract/generated/types.ts';
import { toPointer } from '../json-pointer.ts';
import { problem, type ManifestProblem } from './manifest-problem.ts';

type Environments = NonNullable<Settings['environments']>;

/** Which environment comes after which: each names one that is declared, and none comes after itself. */
export function checkEnvironmentOrder(environments: Environments): readonly ManifestProblem[] {
  const names = Object.keys(environments);
  return names.flatMap((name) => {
    const after = afterOf(environments, name);
    if (after === null) return [];
    const at = toPointer('environments', name, 'after');
    if (!names.includes(after)) return [problem('environment-unknown', at, { name: after, known: names })];
    const circle = circleFrom(environments, name);
    // It is told once, where its first environment stands.
    return circle[0] === name ? [problem('environment-circle', at, { circle: [...circle, name].join(' after ') })] : [];
  });
}

function afterOf(environments: Environments, name: string): string | null {
  // An environment may be called `constructor`.
  return (Object.hasOwn(environments, name) ? environments[name]?.after : undefined) ?? null;
}

/** The environments that lead from one back to it, the first declared of them first; none where they end elsewhere. */
function circleFrom(environments: Environments, name: string): readonly string[] {
  const way = [name];
  for (let next = afterOf(environments, name); next !== null && next !== name; next = afterOf(environments, next)) {
    if (way.includes(next)) return [];
    way.push(next);
  }
  const closes = afterOf(environments, way.at(-1) ?? name) === name;
  const isFirst = Object.keys(environments).find((one) => way.includes(one)) === name;
  return closes && isFirst ? way : [];
}
