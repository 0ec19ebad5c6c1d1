import type { Artifact } from '../../contract/generated/types.ts';
import type { AppError } from '../../domain/error.ts';
import type { InspectionOutcome, LocalArtifact, RuntimeFacts } from '../../usecases/ports/model-runtime.ts';

export interface RuntimeOptions {
  /** Says where a runtime may be kept and how its installer is to reach its registry. */
  readonly environment: NodeJS.ProcessEnv;
  readonly signal?: AbortSignal | undefined;
}

/** Everything that there is to know of a format and its runtime. The list of them is `src/wiring/runtimes.ts`. */
export interface RuntimeRecord extends RuntimeFacts {
  /** How a person opens a file of it in Python, whose `run` takes names of outputs and a dictionary of inputs; null where it is no file. */
  readonly python: PythonUse | null;
  /** The runtime in a sentence: "… cannot be started". */
  readonly nameInWords: string;
  /** What to check when it cannot be started. */
  readonly startHint: string;
  /**
   * Reads the files without loading the model (`read-artifact.ts` tells what the disk says). Bytes that are not of the format are
   * the finding `artifact-unreadable`. An error among the findings keeps the model from ever being loaded.
   */
  readonly inspect: (artifact: LocalArtifact) => Promise<InspectionOutcome>;
  /** Keys of `artifact` that a manifest of it has beside `format` and `files`, and no other format. Default: none. */
  readonly needs?: readonly ('serve' | 'environment')[];
  /** Keys that a manifest of it may have as well. */
  readonly takes?: readonly 'methods'[];
  /** Endings of its files. Default: that of `usualFile`. */
  readonly endings?: readonly string[];
  /** What a file that says nothing of itself runs in, by its other files and what a person said; it is then loaded and asked. Throws AppError `usage`. */
  readonly settle?: (artifact: LocalArtifact, python: string | null) => Promise<NonNullable<Artifact['environment']>>;
  /** Lays the files out as the engine reads them. Default: side by side in one folder (`lay-files.ts`). */
  readonly lay?: (artifact: LocalArtifact, options: RuntimeOptions) => Promise<LaidModel>;
  /** Finds the runtime's library, and installs it where it is missing. Throws AppError `runtime-missing`. */
  readonly locate: (environment: NodeJS.ProcessEnv) => Promise<RuntimeLocation>;
  /** The words of its own in what is said of a model that it does not load. Default: all. */
  readonly ownWords?: (said: string) => string;
  /** The operator that the runtime lacks, where that is what it says of a model that it does not load. */
  readonly missingOperator?: (said: string) => string | null;
  /** What the machine lacks, where that is what the runtime says of a model that it does not load: no fault of the model. */
  readonly refuseMachine?: (said: string) => AppError | null;
  /** Absolute path of the module whose `openEngine` runs the models; limited processes load it, and gateways. */
  readonly engineModule: () => string;
}

/** Files as an engine opens them; disposal removes them. */
export interface LaidModel extends AsyncDisposable {
  readonly modelPath: string;
  /** Milliseconds that opening may take on top of the limit of a call. Default: 0. */
  readonly readyMs?: number;
}

export interface PythonUse {
  /** What follows `import`. */
  readonly imports: string;
  /** An expression of the file's `path`. */
  readonly session: string;
}

export interface RuntimeLocation {
  /** What `openEngine` is given. */
  readonly library: string;
  readonly version: string;
}
