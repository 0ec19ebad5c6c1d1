import type { RuntimeFacts } from '../../../usecases/ports/model-runtime.ts';

/** What there is to know of a format whose files a library of Python opens. What is done with them is the worker's (`worker/seatrial_models.py`). */
export interface PythonFormat extends RuntimeFacts {
  readonly endings: readonly string[];
  /** Packages that make such files, as locks name them: the version of the first that is locked is told as the producer. */
  readonly packages: readonly [string, ...string[]];
  /** Whether a file is a program, which runs when it is loaded. */
  readonly runsCode: boolean;
  /** What keeps bytes from being a file of it, as what follows "cannot be read as …:"; null where nothing shows. */
  readonly fault: (bytes: FileEnds) => string | null;
}

export interface FileEnds {
  /** Of the whole file where it is smaller. */
  readonly head: Buffer;
  readonly tail: Buffer;
}
