import { renderDuration } from '../../domain/model/quantity.ts';
import { type FindingSentences, quoteName } from './sentence.ts';

/** What is said where a model fails or takes too long, and what to do: the same in every check that runs the model. */
export const FAILURE_SENTENCES: FindingSentences<
  | 'call-failed'
  | 'no-kernel'
  | 'process-crashed'
  | 'time-limit'
  | 'memory-limit'
  | 'certification-time-limit'
  | 'crash-on-hostile-input'
> = {
  'call-failed': ({ said, runtime }) => ({ message: said, hint: HINTS.error(runtime) }),
  'no-kernel': ({ operator, said, runtime }) => ({
    message: `${runtime} has no code on the processor for the operator ${quoteName(operator)} as the model uses it: ${said}`,
    hint: 'Export the model with another opset, element type or operator that the runtime has',
  }),
  'process-crashed': ({ said, runtime }) => ({ message: said, hint: HINTS.crash(runtime) }),
  'time-limit': ({ said, runtime }) => ({ message: said, hint: HINTS.timeout(runtime) }),
  'memory-limit': ({ said, runtime }) => ({ message: said, hint: HINTS.memory(runtime) }),
  'certification-time-limit': ({ limitMs, during }) => ({
    message: `The certification took longer than ${renderDuration(limitMs)} and was ended, in the check ${during}.`,
    hint: 'Make the model answer sooner, or give fewer rows or modes; `certification.timeout` in the settings is the limit',
  }),
  'crash-on-hostile-input': ({ fault, said, runtime }) => ({ message: said, hint: HINTS[fault](runtime) }),
};

const HINTS = {
  error: (runtime: string) =>
    runtime === '' ? ASK_IT : `Run the file with ${runtime} on a row of the evaluation data, and export it again`,
  crash: (runtime: string) =>
    runtime === '' ? ASK_IT : `Run the file with ${runtime} outside Seatrial to see the crash, and export it again`,
  timeout: (_runtime: string) =>
    'Make the model answer sooner; `certification.callTimeout` in the settings is the limit',
  memory: (_runtime: string) => 'Make the model need less memory; `certification.memory` in the settings is the limit',
} as const satisfies Readonly<Record<string, (runtime: string) => string>>;

/** Of a server. */
const ASK_IT = 'Start the server by its command outside Seatrial, ask it the same, and mend what it answers' as const;
