import { modelsOf } from '../../contract/ledger.ts';
import { AppError } from '../../domain/error.ts';

/** A branch without a log says nothing, which is no good answer either. Throws AppError state-missing. */
export function requireLog(files: ReadonlyMap<string, string>): void {
  const hasLog = [...files.keys()].some((path) => path.startsWith('events/'));
  if (hasLog || modelsOf(files).length > 0) return;
  throw new AppError({
    code: 'state-missing',
    message: 'The branch seatrial/deployments holds no log, so that there is nothing to read.',
    hint: 'Is it the branch that the bot writes? Its files are events/<model>/<month>.jsonl.',
  });
}
