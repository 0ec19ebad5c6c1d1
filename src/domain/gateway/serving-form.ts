import type { Mode, Model, ModelVersion } from '../../contract/generated/types.ts';

/** How a version is run where somebody waits for each answer. */
export interface ServingForm {
  /** Threads inside one call. */
  readonly threads: number;
  /** Rows of several callers that one call may have; 1: they are not joined. */
  readonly jointRows: number;
}

/** The scenarios in the order in which they are like the traffic of a server. */
const LIKE_A_SERVER = [
  'server',
  'single-stream',
  'multi-stream',
  'offline',
] as const satisfies readonly Mode['scenario'][];

/** As the modes say that the version was certified for; nobody waits for the rows of an offline one. */
export function servingFormOf({ modes }: Pick<Model, 'modes'>, version: Pick<ModelVersion, 'modes'>): ServingForm {
  const declared = version.modes.flatMap((name) => modes[name] ?? []);
  const first = LIKE_A_SERVER.flatMap((scenario) => declared.filter((mode) => mode.scenario === scenario))[0];
  const waited = declared.filter(({ scenario }) => scenario !== 'offline');
  return {
    threads: first?.threads ?? 1,
    jointRows: Math.max(1, ...waited.map(({ batchSize = 1 }) => batchSize)),
  };
}
