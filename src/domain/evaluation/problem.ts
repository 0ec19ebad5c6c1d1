import type { Problem, Target, Task } from '../../contract/generated/types.ts';

/**
 * Which problem an evaluation set poses: `target.problem` where it is given, else by task, number of target columns,
 * `positive` and the number of classes (two classes are a binary problem whose positive class is the last).
 */
export function problemOf(task: Task, target: Target): Problem {
  if (target.problem !== undefined) return target.problem;
  const byTask = PROBLEM_OF_TASK[task];
  if (byTask !== 'classification') return byTask;
  if (target.columns !== undefined && isSeveral(target.columns)) return 'multilabel';
  if (target.positive !== undefined || target.classes?.length === 2) return 'binary';
  return task === 'voice-activity-detection' ? 'binary' : 'multiclass';
}

/** A wildcard stands for as many columns as the data have. */
function isSeveral(columns: readonly string[]): boolean {
  return columns.length > 1 || columns.some((column) => column.includes('*'));
}

const PROBLEM_OF_TASK: Readonly<Record<Task, 'classification' | 'regression' | 'ranking'>> = {
  'tabular-classification': 'classification',
  'text-classification': 'classification',
  'image-classification': 'classification',
  'audio-classification': 'classification',
  'video-classification': 'classification',
  'voice-activity-detection': 'classification',
  'tabular-regression': 'regression',
  'time-series-forecasting': 'regression',
  'sentence-similarity': 'regression',
  'text-ranking': 'ranking',
};
