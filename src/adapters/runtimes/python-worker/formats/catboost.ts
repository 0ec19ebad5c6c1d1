import type { PythonFormat } from '../python-format.ts';

export const catboost: PythonFormat = {
  format: 'catboost',
  title: 'CatBoost',
  fileTitle: 'a model of CatBoost',
  usualFile: 'model.cbm',
  endings: ['.cbm'],
  name: 'catboost',
  packages: ['catboost'],
  runsCode: false,
  fault: ({ head }) => (head.subarray(0, 4).toString('latin1') === 'CBM1' ? null : 'it does not begin with CBM1'),
};
