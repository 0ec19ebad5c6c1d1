import type { PythonFormat } from '../python-format.ts';
import { isWholeZip } from '../zip-ends.ts';

export const skops: PythonFormat = {
  format: 'skops',
  title: 'skops',
  fileTitle: 'a file of skops',
  usualFile: 'model.skops',
  endings: ['.skops'],
  name: 'skops',
  packages: ['skops'],
  // Types that are not known to be safe are refused by the worker.
  runsCode: false,
  fault: (bytes) => (isWholeZip(bytes) ? null : 'it is no whole zip archive'),
};
