import type { Problem, Target, Task } from '../../../contract/generated/types.ts';
import { AppError } from '../../error.ts';
import { binary } from './binary.ts';
import { embedding } from './embedding.ts';
import { imageSegmentation } from './image-segmentation.ts';
import { multiclass } from './multiclass.ts';
import { multilabel } from './multilabel.ts';
import type { ProblemKind } from './problem-kind.ts';
import { objectDetection } from './object-detection.ts';
import { ranking } from './ranking.ts';
import { regression } from './regression.ts';
import { retrieval } from './retrieval.ts';
import { tokenClassification } from './token-classification.ts';
import { transcription } from './transcription.ts';

/** Every kind of problem, in the order in which a target is asked for it. To add one, write its record in a file of its own and name it here. */
export const PROBLEMS = {
  binary,
  multiclass,
  multilabel,
  regression,
  ranking,
  'token-classification': tokenClassification,
  transcription,
  embedding,
  retrieval,
  'image-segmentation': imageSegmentation,
  'object-detection': objectDetection,
} as const satisfies Readonly<Record<Problem, ProblemKind>>;

const KINDS: readonly ProblemKind[] = Object.values(PROBLEMS);

export function problemKind(problem: Problem): ProblemKind {
  return PROBLEMS[problem];
}

/** Every task that poses a problem. */
export const TASKS: readonly Task[] = [...new Set(KINDS.flatMap(({ tasks }) => tasks))];

export function isTask(text: string): text is Task {
  return TASKS.some((task) => task === text);
}

/** Which problem an evaluation set poses: `target.problem` where it is given, else by task and target. */
export function problemOf(task: Task, target: Target): Problem {
  return target.problem ?? firstOf(task, (kind) => kind.isPosed(target, task));
}

/** Which problem an output of this width (-1: open) suggests. */
export function likelyProblem(task: Task, width: number): Problem {
  return firstOf(task, (kind) => kind.start.isLikely(width));
}

function firstOf(task: Task, holds: (kind: ProblemKind) => boolean): Problem {
  const found = KINDS.find((kind) => kind.tasks.includes(task) && holds(kind));
  if (found !== undefined) return found.name;
  throw new AppError({ code: 'internal', message: `The task ${task} poses no problem.` });
}
