import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wireCertification } from '../../../src/wiring/certification.ts';
import { type TruthCase, readCases } from './cases.ts';
import { dataHere } from './data-here.ts';
import { certifyCase, type Said, writeRegistry } from './certify-case.ts';
import { type Judgement, judgeCase } from './judge-case.ts';
import { modelsHere } from './models-here.ts';
import { shareModels } from './shared-models.ts';

export interface JudgedCase {
  readonly judged: TruthCase;
  readonly said: Said;
  readonly judgement: Judgement;
}

/** Cases at the same time: where processes of their own are asked, each waits for one most of the time. */
const AT_ONCE = 3;

export interface RunOptions {
  readonly lines: AsyncIterable<string> | Iterable<string>;
  /** Whether models and data files have processes of their own, as it ships. */
  readonly isolates: boolean;
  readonly onJudged: (judged: JudgedCase) => void;
}

/** Certifies every case, but for its speed, and compares what comes out with the reference. */
export async function runCases({ lines, isolates, onJudged }: RunOptions): Promise<void> {
  const { signal } = new AbortController();
  const wired = wireCertification({ environment: process.env, signal, onProgress: () => {} });
  await using models = shareModels(isolates ? wired.runtimeOf : modelsHere(wired.runtimeOf));
  const data = isolates ? wired.data : dataHere;
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
