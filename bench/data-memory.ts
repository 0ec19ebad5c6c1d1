/**
 * Reads 10 million rows through the evaluation data adapter and prints the peak memory of the process and rows a second.
 * The files are parquet written by pyarrow (PYTHON names the interpreter), in row groups of a million and in a single one;
 * without pyarrow, npy. Arguments: [rows].
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { createDataSource } from '../src/adapters/data/data-source.ts';

const ROWS = 10_000_000;
const FEATURES = 10;
const BATCH = 4096;
const GROUP_ROWS = 2 ** 20;

const WRITE_PARQUET = `
import sys, numpy as np, pyarrow as pa, pyarrow.parquet as pq
path, rows, features, group = sys.argv[1], *map(int, sys.argv[2:5])
rng = np.random.default_rng(1)
names = [f"x{k}" for k in range(features)]
writer = None
for start in range(0, rows, group):
    count = min(group, rows - start)
    table = pa.table({**{n: rng.random(count, dtype=np.float32) for n in names}, "y": rng.integers(0, 2, count)})
    writer = writer or pq.ParquetWriter(path, table.schema)
    writer.write_table(table, row_group_size=group)
writer.close()
`;

export async function run(args: readonly string[]): Promise<void> {
  const [first = String(ROWS), path] = args;
  if (first === '--read' && path !== undefined) return readThrough(path);
  const folder = await mkdtemp(join(tmpdir(), 'seatrial-bench-'));
  try {
    for (const file of await writeFiles(folder, Number(first))) {
      const child = spawnSync(process.execPath, [join(import.meta.dirname, 'main.ts'), 'data-memory', '--read', file], {
        stdio: 'inherit',
      });
      if (child.status !== 0) throw new Error(`reading ${basename(file)} failed`);
      await rm(file);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeFiles(folder: string, rows: number): Promise<readonly string[]> {
  const written: string[] = [];
  for (const [name, groupRows] of [
    ['million-row-groups.parquet', GROUP_ROWS],
    ['single-row-group.parquet', rows],
  ] as const) {
    const path = join(folder, name);
    const numbers = [rows, FEATURES, groupRows].map(String);
    const python = spawnSync(process.env['PYTHON'] ?? 'python3', ['-c', WRITE_PARQUET, path, ...numbers]);
    if (python.status === 0) written.push(path);
  }
  return written.length > 0 ? written : [await writeNpy(join(folder, 'array.npy'), rows)];
}

async function writeNpy(path: string, rows: number): Promise<string> {
  await using file = await open(path, 'w');
  const header = `{'descr': '<f4', 'fortran_order': False, 'shape': (${rows}, ${FEATURES}), }\n`;
  const preamble = Buffer.from('\u0093NUMPY\u0001\0\0\0', 'latin1');
  preamble.writeUInt16LE(header.length, 8);
  await file.write(Buffer.concat([preamble, Buffer.from(header)]));
  for (let start = 0; start < rows; start += GROUP_ROWS) {
    const count = Math.min(GROUP_ROWS, rows - start);
    await file.write(Float32Array.from({ length: count * FEATURES }, (_, element) => element % 97));
  }
  return path;
}

async function readThrough(path: string): Promise<void> {
  const isTable = path.endsWith('.parquet');
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  const before = process.resourceUsage().maxRSS;
  const started = performance.now();
  await using data = await createDataSource({
    remote: { fetch: () => Promise.reject(new Error('nothing is fetched')) },
  }).open({
    name: 'bench',
    problem: 'binary',
    inputs: [{ name: 'x', datatype: 'FP32', shape: [-1, FEATURES] }],
    folder: dirname(path),
    root: dirname(path),
    memoryBytes: 4 * 2 ** 30,
    set: {
      data: { path: basename(path), sha256: hash.digest('hex') },
      inputs: { x: isTable ? { columns: ['x*'] } : { array: 'x' } },
      target: isTable ? { column: 'y' } : { array: 'y' },
      prediction: { output: 'p' },
    },
  });
  let rows = 0;
  let sum = 0;
  for await (const batch of data.batches(BATCH)) {
    rows += batch.rows;
    sum += Number(batch.inputs[0]?.data[0] ?? 0);
  }
  const seconds = (performance.now() - started) / 1000;
  const mebibytes = (kibibytes: number): string => `${Math.round(kibibytes / 1024)} MiB`;
  const peak = process.resourceUsage().maxRSS;
  const facts = [
    `${rows} rows of ${FEATURES} columns, ${Math.round(data.sizeBytes / 2 ** 20)} MiB on disk`,
    `${seconds.toFixed(1)} s with the digest, ${Math.round(rows / seconds)} rows/s`,
    `peak ${mebibytes(peak)}, ${mebibytes(before)} before it was opened`,
    `check ${sum.toFixed(3)}`,
  ];
  process.stdout.write(`${basename(path)}: ${facts.join('; ')}\n`);
}
