import type { CertifyProgress } from '../usecases/certify/certify-request.ts';
import { formatBytes } from '../report/format.ts';
import type { FetchProgress } from '../usecases/fetch/fetch-versions.ts';
import type { BackfillProgress } from '../usecases/releases/backfill.ts';
import { createSpinner } from './spinner.ts';
import { visibleText } from './visible-text.ts';

/** A line on the terminal that says what is being done; nothing at all where standard error is no terminal. */
interface Line<Progress> extends Disposable {
  readonly onProgress: (progress: Progress) => void;
  stop(): void;
}

export interface ProgressLine extends Line<CertifyProgress> {
  start(subject: string): void;
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
      spinner.text = `${subject} ${renderBar(done)} ${visibleText(activity)}`;
    },
    stop: () => void spinner.stop(),
    [Symbol.dispose]: () => void spinner.stop(),
  };
}

export function createBackfillLine(): Line<BackfillProgress> {
  const spinner = createSpinner().start();
  return {
    onProgress({ done, total, leftMs, waiting }) {
      const state = waiting ? ', waiting for the limits of GitHub' : '';
      const minutes = Math.ceil(leftMs / 60_000);
      spinner.text = `${renderBar(done / Math.max(1, total))} ${done} of ${total}, ${minutes} min left${state}`;
    },
    stop: () => void spinner.stop(),
    [Symbol.dispose]: () => void spinner.stop(),
  };
}

export function createFetchLine(): Line<FetchProgress> {
  const spinner = createSpinner().start();
  return {
    onProgress({ label, doneBytes, totalBytes }) {
      const total = totalBytes === null ? '' : ` of ${formatBytes(totalBytes)}`;
      const bar = totalBytes === null ? '' : ` ${renderBar(doneBytes / Math.max(1, totalBytes))}`;
      spinner.text = `${visibleText(label)}${bar} ${formatBytes(doneBytes)}${total}`;
    },
    stop: () => void spinner.stop(),
    [Symbol.dispose]: () => void spinner.stop(),
  };
}

/** `done`: 0 to 1. */
function renderBar(done: number): string {
  const filled = Math.round(Math.min(Math.max(done, 0), 1) * BAR_WIDTH);
  return '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled);
}
