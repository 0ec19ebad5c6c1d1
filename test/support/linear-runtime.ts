import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { RuntimeRecord } from '../../src/adapters/runtimes/runtime-record.ts';

/** A logistic regression as JSON: the smallest format that can be certified, to show what a second runtime takes. */
export interface LinearModel {
  readonly weights: readonly number[];
  readonly bias: number;
}

export const linearRuntime: RuntimeRecord = {
  format: 'linear',
  title: 'linear JSON',
  fileTitle: 'a linear model',
  usualFile: 'model.json',
  name: 'linear-json',
  nameInWords: 'The linear runtime',
  startHint: 'It is part of the tests.',
  inspect: async ({ files }) => {
    const { weights }: LinearModel = JSON.parse(await readFile(files[0]?.path ?? '', 'utf8'));
    const inspection = {
      format: 'linear',
      signature: {
        inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, weights.length] }],
        outputs: [{ name: 'p', datatype: 'FP32', shape: [-1] }],
      },
      producer: 'by hand',
      parameters: weights.length + 1,
      metadata: {},
      details: { link: 'logit' },
    } as const;
    return { inspection, findings: [] };
  },
  locate: async () => ({ library: 'none', version: '7.0.0' }),
  engineModule: () => fileURLToPath(new URL('linear-engine.ts', import.meta.url)),
};
