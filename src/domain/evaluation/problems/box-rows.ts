import { pickBase, type RowsBase } from '../scored-rows.ts';
import { pickClusters } from './clustered-rows.ts';

/** Boxes of each image that were answered, and how many there really are. What is kept of boxes lies one image after the other. */
export interface BoxRows extends RowsBase {
  readonly classes: number;
  readonly found: FoundBoxes;
  readonly truth: TrueBoxes;
}

export interface FoundBoxes {
  /** Where each image's boxes begin; one more than there are rows. */
  readonly starts: Int32Array;
  readonly label: Int32Array;
  readonly score: Float64Array;
  /** Bit t: whether a true box overlaps by the overlap t at least, and is no other answer's. */
  readonly hits: Int32Array;
}

export interface TrueBoxes {
  readonly starts: Int32Array;
  readonly label: Int32Array;
}

export function selectImages(rows: BoxRows, indices: Int32Array): BoxRows {
  const { found, truth, classes } = rows;
  const [own, boxes] = [pickClusters(found, indices), pickClusters(truth, indices)];
  return {
    ...pickBase(rows, indices),
    classes,
    found: {
      starts: own.starts,
      label: own.answers.map((place) => found.label[place] ?? 0),
      score: Float64Array.from(own.answers, (place) => found.score[place] ?? 0),
      hits: own.answers.map((place) => found.hits[place] ?? 0),
    },
    truth: { starts: boxes.starts, label: boxes.answers.map((place) => truth.label[place] ?? 0) },
  };
}
