/** Right; answered and not so; so and not answered. */
export type ClassPart = 'hit' | 'extra' | 'missed';

export type NoteClass = (label: number, part: ClassPart, times: number) => void;

/** What is counted of each class. */
export interface ClassCounting<Rows> {
  /** What a row is several of is not independent: its counts are added up before they are squared. */
  readonly isClustered: boolean;
  count(rows: Rows): number;
  /** Notes what is counted in a row. */
  tally(rows: Rows, row: number, note: NoteClass): void;
}

/** The same of rows that are known. */
export interface ClassTally {
  readonly isClustered: boolean;
  readonly classes: number;
  readonly rows: number;
  readonly weight: Float64Array | null;
  readonly tally: (row: number, note: NoteClass) => void;
}

interface AnsweredClass {
  readonly truth: number;
  readonly answer: number;
  readonly times?: number;
}

/** One class is true and one is answered. */
export function noteAnswer({ truth, answer, times = 1 }: AnsweredClass, note: NoteClass): void {
  if (truth === answer) return note(truth, 'hit', times);
  note(answer, 'extra', times);
  return note(truth, 'missed', times);
}
