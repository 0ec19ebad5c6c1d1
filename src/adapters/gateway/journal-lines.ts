import { open, readFile, truncate } from 'node:fs/promises';
import type { GatewayLine } from '../../contract/generated/types.ts';
import { validateGatewayLine } from '../../contract/generated/validators.js';
import { AppError } from '../../domain/error.ts';

/** Where a line is: its file's number, and bytes without the end of the line. */
export interface LinePlace {
  readonly file: number;
  readonly at: number;
  readonly length: number;
}

export interface ReadOptions {
  readonly number: number;
  /** Only its last line can be torn. */
  readonly isNewest: boolean;
  /** Whether such a line is cut off; else what is being written is passed over. */
  readonly mends: boolean;
  readonly onRemark: (sentence: string) => void;
}

const NEWLINE = 10;

/** All lines of a file. The last of the newest file may have no end. Throws AppError state-corrupt for a line that is none. */
export async function* readJournalFile(
  path: string,
  { number, isNewest, mends, onRemark }: ReadOptions,
): AsyncIterable<{ readonly line: GatewayLine; readonly place: LinePlace }> {
  const bytes = await readFile(path);
  let count = 0;
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(NEWLINE, at);
    count += 1;
    if (end < 0) {
      if (!isNewest) throw damaged(path, count);
      if (!mends) return;
      onRemark(
        `The last line of ${path} was not whole, as after a crash: it is dropped, with what was counted in its minute.`,
      );
      await truncate(path, at);
      return;
    }
    yield {
      line: parseLine(bytes.toString('utf8', at, end), path, count),
      place: { file: number, at, length: end - at },
    };
    at = end + 1;
  }
}

export async function readLineAt(path: string, { at, length }: LinePlace): Promise<GatewayLine> {
  await using file = await open(path, 'r');
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, at);
  return parseLine(buffer.toString('utf8'), path, 0);
}

function parseLine(text: string, path: string, number: number): GatewayLine {
  const value = jsonOf(text);
  if (validateGatewayLine(value)) return value;
  throw damaged(path, number);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function damaged(path: string, line: number): AppError {
  return new AppError({
    code: 'state-corrupt',
    message: `Line ${line} of the journal ${path} cannot be read.`,
    hint: 'Move the file away to begin anew without what it holds, or restore it.',
    location: { path, line, column: 1, pointer: '' },
  });
}
