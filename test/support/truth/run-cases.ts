import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wireCertification } from '../../../src/wiring/certification.ts';
import { type TruthCase, readCases } from './cases.ts';
import { dataHere } from './data-here.ts';
import { certifyCase, type Said, writeRegistry } from './certify-case.ts';
import { type Judgement, judgeCase } from './judge-case.ts';
import { shareModels } from './shared-models.ts';

export interface JudgedCase {
  readonly judged: TruthCase;
  readonly said: Said;
  readonly judgement: Judgement;
}

/** Cases at the same time: each waits for a process of its own most of the time. */
const AT_ONCE = 3;

export interface RunOptions {
  readonly lines: AsyncIterable<string> | Iterable<string>;
  /** Whether each data file is read by a process of its own, as it ships; models always have one. */
  readonly isolatesData: boolean;
  readonly onJudged: (judged: JudgedCase) => void;
}

/** Certifies every case, but for its speed, and compares what comes out with the reference. */
export async function runCases({ lines, isolatesData, onJudged }: RunOptions): Promise<void> {
  const { signal } = new AbortController();
  const wired = wireCertification({ environment: process.env, signal, onProgress: () => {} });
  await using models = shareModels(wired.runtimeOf);
  const data = isolatesData ? wired.data : dataHere;
  const ports = { ...wired, data, runtimeOf: models.runtimeOf };
  const cases = readCases(lines);
  const worker = async (): Promise<void> => {
    for (let next = await cases.next(); next.done !== true; next = await cases.next()) {
      const said = await inFolder((root) => {
        writeRegistry(root, next.value);
        return certifyCase(root, ports);
      });
      onJudged({ judged: next.value, said, judgement: judgeCase(next.value.expected, said) });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

async function inFolder<T>(work: (root: string) => Promise<T>): Promise<T> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'seatrial-truth-')));
  try {
    return await work(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
