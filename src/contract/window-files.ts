import type { LedgerEvent, LiveSums, LiveWindow, WindowFile } from './generated/types.ts';
import { validateLiveWindow } from './generated/validators.js';
import { jsonOrNull } from './json-or-null.ts';
import { sha256 } from './sha256.ts';
import { instantMs } from '../domain/instant.ts';
import { dayOf, meet, type Stretch } from '../domain/statistics/recorded-windows.ts';
import { changesUntil, type ServiceHistory } from '../domain/statistics/service-history.ts';
import { liveSums, mergeSums } from '../domain/statistics/window-sums.ts';

/** A file of the branch seatrial/windows, with what an event says of it. */
export interface WrittenWindows {
  readonly file: WindowFile;
  readonly text: string;
}

/** Windows as files, one for each environment and day, named by their content, so that none is ever written again. */
export function writeWindows(windows: readonly LiveWindow[], history: ServiceHistory): readonly WrittenWindows[] {
  const places = Map.groupBy(windows, folderOf);
  return [...places].map(([folder, own]) => {
    const text = own.map((window) => `${JSON.stringify(window)}\n`).join('');
    const digest = sha256(text);
    const file = { path: `${folder}/${digest.slice(0, 16)}.ndjson`, sha256: digest, sums: sumWindows(own, history) };
    return { file, text };
  });
}

/**
 * One for each service, digest and arm, apart where the traffic changed: who asks how a version did since then can leave out
 * what was before.
 */
export function sumWindows(windows: readonly LiveWindow[], history: ServiceHistory): readonly LiveSums[] {
  const groups = Map.groupBy(windows, ({ version, sha256: digest, environment, arm, service, from, to }) => {
    const changes = [from, to].map((at) => changesUntil(history, environment, at));
    return JSON.stringify([version, digest, environment, arm, service ?? null, ...changes]);
  });
  return [...groups.values()].map((own) => own.map(liveSums).reduce((left, right) => mergeSums(left, right)));
}

/** What a file holds; null where it is not the one that the event names, or holds anything but windows of its folder. */
export function readWindows(file: WindowFile, text: string | undefined): readonly LiveWindow[] | null {
  if (text === undefined || sha256(text) !== file.sha256) return null;
  const values = text
    .split('\n')
    .filter((line) => line !== '')
    .map(jsonOrNull);
  const windows = values.filter((value) => validateLiveWindow(value));
  const isWhole = windows.length === values.length;
  return isWhole && windows.every((window) => file.path.startsWith(`${folderOf(window)}/`)) ? windows : null;
}

function folderOf(window: LiveWindow): string {
  return `${window.environment}/${window.model}/${dayOf(window)}`;
}

/** Every file that a log names. */
export function windowFilesOf(events: readonly LedgerEvent[]): readonly WindowFile[] {
  return events.flatMap(({ data: { windows = [] } }) => windows);
}

/** A stretch of time in one environment. */
export interface PlacedStretch extends Stretch {
  readonly environment: string;
}

/** Files with windows, or labels of predictions, of one of these stretches. */
export function filesWithin(files: readonly WindowFile[], stretches: readonly PlacedStretch[]): readonly WindowFile[] {
  return files.filter(({ sums }) =>
    sums
      .flatMap(stretchesIn)
      .some((own) => stretches.some((other) => other.environment === own.environment && meet(other, own))),
  );
}

/** When it was counted, and when the predictions were made whose labels are counted there. */
export function stretchesIn({
  environment,
  from,
  to,
  decided,
}: Pick<LiveSums, 'environment' | 'from' | 'to' | 'decided'>): readonly PlacedStretch[] {
  return [{ from, to }, ...(decided === undefined ? [] : [decided])].map((stretch) => ({
    environment,
    from: instantMs(stretch.from),
    to: instantMs(stretch.to),
  }));
}
