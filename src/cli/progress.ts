import type { CertifyProgress } from '../usecases/certify/certify-request.ts';
import { createSpinner } from './spinner.ts';
import { visibleText } from './visible-text.ts';

/** A line on the terminal that says what is being done; nothing at all where standard error is no terminal. */
export interface ProgressLine extends Disposable {
  start(subject: string): void;
  readonly onProgress: (progress: CertifyProgress) => void;
  stop(): void;
}

const BAR_WIDTH = 20;

export function createProgressLine(): ProgressLine {
  const spinner = createSpinner();
  let subject = '';
  return {
    start(name) {
      subject = visibleText(name);
      spinner.start(subject);
    },
    onProgress({ activity, done }) {
      const filled = Math.round(Math.min(Math.max(done, 0), 1) * BAR_WIDTH);
      const bar = '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
      spinner.text = `${subject} ${bar} ${visibleText(activity)}`;
    },
    stop: () => void spinner.stop(),
    [Symbol.dispose]: () => void spinner.stop(),
  };
}
