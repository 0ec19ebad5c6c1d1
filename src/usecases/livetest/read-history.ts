import type { TestHistory } from '../../contract/generated/types.ts';
import { parseHistory } from '../../contract/parse-decision.ts';
import { AppError, type AppErrorDetails } from '../../domain/error.ts';
import { checkHistory, type HistoryProblem } from '../../domain/livetest/check-history.ts';
import type { LocalFiles } from '../ports/local-files.ts';

/** A history that somebody wrote, as YAML or JSON. Throws AppError with every place that means nothing. */
export async function readHistory(files: Pick<LocalFiles, 'readText'>, path: string): Promise<TestHistory> {
  const { value, source } = parseHistory({ path, content: new TextEncoder().encode(await files.readText(path)) });
  const problems = checkHistory(value).map(({ code, pointer }): AppErrorDetails => ({
    code: 'manifest-meaning',
    reason: code,
    ...SENTENCES[code],
    location: source.locate(pointer),
  }));
  const [first] = problems;
  if (first !== undefined) throw new AppError({ ...first, problems });
  return value;
}

const SENTENCES: Readonly<Record<HistoryProblem['code'], { readonly message: string; readonly hint: string }>> = {
  'candidate-twice': {
    message: 'Another candidate has this name, or these bytes.',
    hint: 'Each candidate is a version of its own with a name of its own.',
  },
  'joined-twice': {
    message: 'Two candidates joined as the same one.',
    hint: '`joined` is 0 for each candidate that the test began with, 1 for the first that joined later, then 2: each has a part of alpha of its own.',
  },
  'epochs-apart': {
    message: 'The epoch does not begin where the one before it ends.',
    hint: 'Epochs follow each other without a gap; only the last one may have `to: null`.',
  },
  'share-of-nobody': { message: 'There is no candidate of this name.', hint: 'Name it among the candidates.' },
  'shares-exceed': {
    message: 'The shares are more than the whole traffic.',
    hint: 'What candidates do not have is the share of production: they add up to 1 at most.',
  },
  'candidate-in-production': {
    message: 'The candidate has the bytes of the version in production.',
    hint: 'Nothing can be told of a version that is compared with itself.',
  },
};
