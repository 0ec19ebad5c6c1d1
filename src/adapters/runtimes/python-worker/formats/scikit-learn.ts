import type { FileEnds, PythonFormat } from '../python-format.ts';

export const scikitLearn: PythonFormat = {
  format: 'sklearn',
  title: 'scikit-learn (joblib, pickle)',
  fileTitle: 'a pickle of scikit-learn',
  usualFile: 'model.joblib',
  endings: ['.joblib', '.pkl', '.pickle'],
  name: 'scikit-learn',
  packages: ['scikit-learn'],
  runsCode: true,
  fault: pickleFault,
};

/** What joblib compresses by: zlib, gzip, bz2, xz, lzma and lz4. */
const COMPRESSED = ['78', '1f8b', '425a68', 'fd377a585a', '5d0000', '04224d18'];
/** PROTO, which every pickle begins with since protocol 2. */
const PROTO = 0x80;
/** STOP, which ends every pickle. */
const STOP = '.'.charCodeAt(0);

function pickleFault({ head, tail }: FileEnds): string | null {
  const [first = 0, protocol = 0] = head;
  if (first === PROTO && protocol >= 2 && protocol <= 5)
    return tail.at(-1) === STOP ? null : 'it is a pickle that is cut off';
  return COMPRESSED.some((mark) => head.toString('hex').startsWith(mark)) ? null : 'it begins as no pickle does';
}
