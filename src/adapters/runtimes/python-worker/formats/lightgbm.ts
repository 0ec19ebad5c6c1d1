import type { FileEnds, PythonFormat } from '../python-format.ts';

export const lightgbm: PythonFormat = {
  format: 'lightgbm',
  title: 'LightGBM',
  fileTitle: 'a model of LightGBM',
  usualFile: 'model.txt',
  endings: ['.txt'],
  name: 'lightgbm',
  packages: ['lightgbm'],
  runsCode: false,
  fault: ({ head, tail }: FileEnds) => {
    if (!/^tree\r?\nversion=/u.test(head.toString('latin1'))) return 'it does not begin with "tree" and a version';
    return /pandas_categorical:[^\n]*\n$/u.test(tail.toString('latin1')) ? null : 'it is cut off';
  },
};
