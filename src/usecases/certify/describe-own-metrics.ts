import type { Model, OwnMetricProgram } from '../../contract/generated/types.ts';

/** Of a command, as the certificate shows it. */
const MOST_COMMAND = 2000;

/** Which programs computed metrics, as the certificate has it. */
export function describeOwnMetrics({ metrics = {} }: Pick<Model, 'metrics'>): readonly OwnMetricProgram[] {
  return Object.entries(metrics).map(([name, { direction, per = 'row', range, command, files }]) => {
    const [least, most] = range ?? [];
    return {
      name,
      direction,
      per,
      range: least === undefined || most === undefined ? null : [least, most],
      command: command.join(' ').slice(0, MOST_COMMAND),
      files: files.map(({ path, sha256 }) => ({ path, digest: { sha256 } })),
    };
  });
}
