import { Buffer } from 'node:buffer';
import { isRecord } from '../../../src/adapters/system/process-messages.ts';

/** What a line of test/reference/truth/generate.py holds. */
export interface TruthCase {
  /** Seed and number, by which it is made again. */
  readonly name: string;
  readonly story: string;
  readonly graph: Graph;
  readonly task: unknown;
  readonly evaluation: unknown;
  readonly gates: unknown;
  readonly data: Buffer;
  readonly path: string;
  readonly expected: Expected;
}

export interface Graph {
  readonly onnx: Buffer;
  readonly signature: unknown;
}

/** What has to come out: numbers, or a refusal by one of the codes. `clear`: a refusal would be wrong. */
export type Expected =
  | {
      readonly kind: 'numbers';
      readonly clear: boolean;
      readonly tolerance: number;
      readonly results: readonly ExpectedResult[];
    }
  | { readonly kind: 'refused'; readonly codes: readonly string[] };

/** Slice and group (null: all rows), rows, metric, value (null: not defined). */
export type ExpectedResult = readonly [string | null, string | null, number, string, number | null];

/** Lines in their order: a graph stands before the first case that has it. */
export async function* readCases(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<TruthCase> {
  const graphs = new Map<string, Graph>();
  for await (const line of lines) {
    if (line === '') continue;
    const said: unknown = JSON.parse(line);
    if (!isRecord(said)) throw new Error('a line is no object');
    if (said['kind'] === 'graph') {
      graphs.set(text(said['key']), { onnx: bytes(said['onnx']), signature: said['signature'] });
      continue;
    }
    const graph = graphs.get(text(said['graph']));
    if (graph === undefined) throw new Error(`no graph ${text(said['graph'])}`);
    const { task, evaluation, gates } = said;
    const path = isRecord(evaluation) && isRecord(evaluation['data']) ? text(evaluation['data']['path']) : '';
    const [name, story, data] = [text(said['name']), text(said['story']), bytes(said['data'])];
    yield { name, story, graph, task, evaluation, gates, data, path, expected: readExpected(said['expected']) };
  }
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new Error('a text is missing');
}

function bytes(value: unknown): Buffer {
  return Buffer.from(text(value), 'base64');
}

function readExpected(value: unknown): Expected {
  if (!isRecord(value)) throw new Error('nothing is expected');
  if (value['kind'] === 'refused') return { kind: 'refused', codes: list(value['codes']).map(text) };
  const results = list(value['results']).map((result): ExpectedResult => {
    const [slice, group, rows, metric, number] = list(result);
    return [textOrNull(slice), textOrNull(group), Number(rows), text(metric), number === null ? null : Number(number)];
  });
  return { kind: 'numbers', clear: value['clear'] === true, tolerance: Number(value['tolerance']), results };
}

function textOrNull(value: unknown): string | null {
  return value === null ? null : text(value);
}

function list(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new Error('a list is missing');
}
