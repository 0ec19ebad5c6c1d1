import type { AppError } from '../../domain/error.ts';
import type { InspectionOutcome, LocalArtifact, RuntimeFacts } from '../../usecases/ports/model-runtime.ts';

/** Everything that there is to know of a format and its runtime. The list of them is `src/wiring/runtimes.ts`. */
export interface RuntimeRecord extends RuntimeFacts {
  /** How a person opens a file of it in Python, whose `run` takes names of outputs and a dictionary of inputs. */
  readonly python: PythonUse;
  /** The runtime in a sentence: "… cannot be started". */
  readonly nameInWords: string;
  /** What to check when it cannot be started. */
  readonly startHint: string;
  /**
   * Reads the files without loading the model (`read-artifact.ts` tells what the disk says). Bytes that are not of the format are
   * the finding `artifact-unreadable`. An error among the findings keeps the model from ever being loaded.
   */
  readonly inspect: (artifact: LocalArtifact) => Promise<InspectionOutcome>;
  /** Finds the runtime's library, and installs it where it is missing. Throws AppError `runtime-missing`. */
  readonly locate: (environment: NodeJS.ProcessEnv) => Promise<RuntimeLocation>;
  /** The operator that the runtime lacks, where that is what it says of a model that it does not load. */
  readonly missingOperator?: (said: string) => string | null;
  /** What the machine lacks, where that is what the runtime says of a model that it does not load: no fault of the model. */
  readonly refuseMachine?: (said: string) => AppError | null;
  /** Absolute path of the module whose `openEngine` runs the models; limited processes load it, and gateways. */
  readonly engineModule: () => string;
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
