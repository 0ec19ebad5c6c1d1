import type {
  Artifact,
  Finding,
  Inspection,
  RuntimeIdentity,
  Serve,
  Signature,
} from '../../contract/generated/types.ts';
import type { Label } from '../../domain/evaluation/labels.ts';
import type { Tensor } from '../../domain/tensor.ts';
import type { EngineReference } from './engine.ts';

/** Files of one version on the local disk, already verified against size and sha256. The model file is first. */
export interface LocalArtifact {
  readonly format: string;
  readonly files: readonly LocalFile[];
  /** What the manifests say of it beyond its files; missing where a file is looked at by itself. */
  readonly declared?: DeclaredArtifact;
}

export interface DeclaredArtifact {
  readonly model: string;
  readonly version: string;
  /** Of the version, or else of its model. */
  readonly signature: Signature;
  /** How a server is started and asked. */
  readonly serve?: Serve | undefined;
  /** What it runs in. */
  readonly environment?: Artifact['environment'];
  /** Output → the method of the model that answers it. */
  readonly methods?: Artifact['methods'];
}

export interface LocalFile {
  /** The name under which the model file refers to it. */
  readonly name: string;
  /** Absolute path. */
  readonly path: string;
  readonly sizeBytes: number;
  readonly sha256: string;
}

export interface ProcessLimits {
  /** For loading, and for each call. */
  readonly callTimeoutMs: number;
  /** Resident memory of the process that holds the model. */
  readonly memoryBytes: number;
}

/** Why a model did not answer: it is a finding about the model, not an error of ours. */
export interface ModelFailure {
  readonly kind: 'failed';
  readonly reason: 'error' | 'crash' | 'timeout' | 'memory';
  readonly message: string;
  /** The operator for which the runtime has no code, where that is why. */
  readonly operator?: string | undefined;
  /** The runtime in which it happened, by which a person can see it again; empty of a server. */
  readonly runtime?: string;
}

export type LoadOutcome =
  | {
      readonly kind: 'loaded';
      readonly model: LoadedModel;
      readonly loadMs: number;
      readonly corrected: readonly CorrectedShape[];
    }
  | ModelFailure;

/** An output whose shape is another than its file declares. */
export interface CorrectedShape {
  readonly output: string;
  readonly declared: readonly number[];
  /** As the runtime has it; −1 is any size. */
  readonly shape: readonly number[];
}
export type PredictOutcome = { readonly kind: 'predicted'; readonly outputs: readonly Tensor[] } | ModelFailure;

/** A model in a process of its own. Disposal ends the process. After a crash or a timeout every call fails. */
export interface LoadedModel extends AsyncDisposable {
  predict(inputs: readonly Tensor[]): Promise<PredictOutcome>;
}

export interface LoadOptions {
  readonly threads: number;
  readonly limits: ProcessLimits;
  /** Outputs that are scored: where the runtime has another shape than the file declares, it is told. Default: all. */
  readonly scored?: ReadonlySet<string>;
  /** The outputs that are asked for. Default: every tensor. */
  readonly outputs?: readonly string[];
}

export interface InspectionOutcome {
  /** null when the file cannot be read as its format; `findings` says why. */
  readonly inspection: Inspection | null;
  readonly findings: readonly Finding[];
  /** The labels of an output's columns in their order, by the output's name, where the file lists them beyond doubt. */
  readonly columnLabels?: ColumnLabels;
  /** What an output's numbers are, by its name, where the file tells beyond doubt. */
  readonly outputForms?: OutputForms;
  /** The names of the columns of an input in their order, by the input's name, where the model lists them. */
  readonly inputColumns?: ReadonlyMap<string, readonly string[]>;
  /** Operators whose outcome the input does not fix, whatever seed they have: a seed fixes a sequence, not an answer. */
  readonly randomOperators?: readonly string[];
  /** Whether numbers are rounded by what else comes in with them. */
  readonly isDynamicallyQuantised?: boolean;
  /** Whether values that come in may decide how much is computed: loops and branches, or sizes that they tell. */
  readonly isSizedByValues?: boolean;
  /** What is written behind the model's own bytes where it is loaded to be asked for these outputs; null: nothing. */
  readonly appendix?: (outputs: readonly string[]) => Uint8Array | null;
}

export type ColumnLabels = ReadonlyMap<string, readonly Label[]>;

/** `unbounded`: what a layer gives before anything makes probabilities of it. */
export type OutputForm = 'probabilities' | 'log-probabilities' | 'unbounded';
export type OutputForms = ReadonlyMap<string, OutputForm>;

/** What is said and written of a format and of what runs it. */
export interface RuntimeFacts {
  /** `artifact.format` in a version's manifest. */
  readonly format: string;
  /** The format in a sentence: "Export the model to …". */
  readonly title: string;
  /** A file of it in a sentence: "cannot be read as …". */
  readonly fileTitle: string;
  /** What its file is usually called; the ending tells the format of another. Empty where no file tells it. */
  readonly usualFile: string;
  /** What runs it, as the certificate names it and as a person would install it. */
  readonly name: string;
  /** Whether it is a server of the version's own, which no file is run with. Default: false. */
  readonly isServer?: boolean;
}

/** What a failure says that a person may run the file with; empty of a server. */
export function programOf({ name, isServer = false }: RuntimeFacts): string {
  return isServer ? '' : name;
}

/** What runs the models of one format. */
export interface Runtime extends RuntimeFacts {
  identity(artifact: Pick<Artifact, 'environment'>): Promise<RuntimeIdentity>;
  /** Reads the files without loading the model. */
  inspect(artifact: LocalArtifact): Promise<InspectionOutcome>;
  /** Loads a model that says nothing of itself as a file, and asks it; missing where the inspection tells. Throws AppError `usage` where its files do not say what it runs in. */
  readonly propose?: (artifact: LocalArtifact, options: ProposalOptions) => Promise<ProposalOutcome>;
  /** Nothing in which the inspection finds an error is loaded. Throws AppError `runtime-missing` where the machine lacks what it takes. */
  load(artifact: LocalArtifact, options: LoadOptions): Promise<LoadOutcome>;
  /** Readies the files for a limited process that opens sessions itself, such as the one that measures, and asks for these outputs. Disposal removes them. */
  stage(artifact: LocalArtifact, outputs: readonly string[]): Promise<StagedModel>;
}

export interface ProposalOptions {
  /** The version of Python that a person named. */
  readonly python: string | null;
  readonly limits: ProcessLimits;
}

export type ProposalOutcome =
  | {
      readonly kind: 'proposed';
      readonly inspected: InspectionOutcome;
      /** What its files say that it runs in. */
      readonly environment: NonNullable<Artifact['environment']>;
    }
  | ModelFailure;

export interface StagedModel extends AsyncDisposable {
  readonly engine: EngineReference;
  readonly modelPath: string;
  /** Milliseconds that opening may take on top of the limit of a call. Default: 0. */
  readonly readyMs?: number | undefined;
}

/** The runtime of a format. */
export type RuntimeOf = (format: string) => Runtime;
