import { instantMs } from '../instant.ts';
import type { Epoch, TestHistory } from './test-history.ts';

export interface HistoryProblem {
  readonly code:
    | 'candidate-twice'
    | 'joined-twice'
    | 'candidate-in-production'
    | 'epochs-apart'
    | 'share-of-nobody'
    | 'shares-exceed';
  readonly pointer: string;
}

/** Rounding of shares that somebody wrote. */
const SHARE_TOLERANCE = 1e-9;

/** What a history cannot mean, though its shape is right. */
export function checkHistory(history: TestHistory): readonly HistoryProblem[] {
  return [...checkCandidates(history), ...history.epochs.flatMap((_, number) => checkEpoch(history, number))];
}

function checkCandidates({ candidates, epochs }: TestHistory): readonly HistoryProblem[] {
  return candidates.flatMap(({ name, sha256, joined }, index): readonly HistoryProblem[] => {
    const pointer = `/candidates/${index}`;
    const isTwice = candidates.slice(0, index).some((other) => other.name === name || other.sha256 === sha256);
    if (isTwice) return [{ code: 'candidate-twice', pointer }];
    const isJoinedTwice = joined > 0 && candidates.slice(0, index).some((other) => other.joined === joined);
    if (isJoinedTwice) return [{ code: 'joined-twice', pointer: `${pointer}/joined` }];
    const serves = epochs.some(({ production }) => production.sha256 === sha256);
    return serves ? [{ code: 'candidate-in-production', pointer: `${pointer}/sha256` }] : [];
  });
}

function checkEpoch({ epochs, candidates }: TestHistory, number: number): readonly HistoryProblem[] {
  const epoch = epochs[number];
  if (epoch === undefined) return [];
  const shares = Object.entries(epoch.shares);
  const nobody = shares.filter(([name]) => !candidates.some((one) => one.name === name));
  const sum = shares.reduce((total, [, share]) => total + share, 0);
  return [
    ...nobody.map(([name]) => ({ code: 'share-of-nobody', pointer: `/epochs/${number}/shares/${name}` }) as const),
    ...(sum > 1 + SHARE_TOLERANCE ? [{ code: 'shares-exceed', pointer: `/epochs/${number}/shares` } as const] : []),
    ...(follows(epoch, epochs[number - 1])
      ? []
      : [{ code: 'epochs-apart', pointer: `/epochs/${number}/from` } as const]),
  ];
}

function follows({ from, to }: Epoch, before: Epoch | undefined): boolean {
  const isLong = to === null || instantMs(from) < instantMs(to);
  if (before === undefined) return isLong;
  return isLong && before.to !== null && instantMs(before.to) === instantMs(from);
}
