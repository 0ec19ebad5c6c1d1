import type { FileEnds, PythonFormat } from '../python-format.ts';

export const xgboost: PythonFormat = {
  format: 'xgboost',
  title: 'XGBoost',
  fileTitle: 'a model of XGBoost',
  usualFile: 'model.ubj',
  endings: ['.ubj', '.json'],
  name: 'xgboost',
  packages: ['xgboost', 'xgboost-cpu'],
  runsCode: false,
  fault: ({ head, tail }: FileEnds) => {
    if (!/^\{[\s\S]{0,60}learner/u.test(head.toString('latin1'))) return 'it does not begin with a learner';
    return tail.toString('latin1').trimEnd().endsWith('}') ? null : 'it is cut off';
  },
};
