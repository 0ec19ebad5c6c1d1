/** What passes between the parent and the process that holds a model. */
export interface LoadRequest {
  readonly modelPath: string;
  readonly threads: number;
}

export interface LoadAnswer {
  /** Time that the runtime took to make a session, in a process that was ready. */
  readonly loadMs: number;
  readonly inputs: readonly RuntimeValue[];
  readonly outputs: readonly RuntimeValue[];
}

/** An input or output as the runtime understands it: `type` is null for what is no tensor, -1 any size. */
export interface RuntimeValue {
  readonly name: string;
  readonly type: string | null;
  readonly shape: readonly number[];
}
