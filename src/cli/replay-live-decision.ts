import metadata from '../../package.json' with { type: 'json' };
import { renderReplay } from '../report/livetest/replay-wording.ts';
import { replayFiles } from '../usecases/livetest/replay-files.ts';
import { wireDecide } from '../wiring/decide.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { printJson } from './open-ledger.ts';
import { stdinFiles } from './stdin-files.ts';

interface ReplayedDecision {
  readonly path: string;
  readonly windows: readonly string[];
  /** Of the registry. */
  readonly folder: string;
  readonly json: boolean;
}

export async function replayLiveDecision({ path, windows, folder, json }: ReplayedDecision): Promise<void> {
  const { files, registry } = wireDecide(folder);
  const asked = { path, windows, program: metadata.version };
  const differences = await replayFiles({ files: stdinFiles(files), registry }, asked);
  process.exitCode = differences.length === 0 ? EXIT_CODES.good : EXIT_CODES.bad;
  if (json) printJson({ same: differences.length === 0, differences });
  else process.stdout.write(renderReplay(differences));
}
