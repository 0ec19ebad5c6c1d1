import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COMPILE_CACHE } from './compile-cache.ts';

export interface ActionRun {
  /** Folder below actions/. */
  readonly action: string;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly event: string;
  readonly payload: unknown;
  readonly workspace: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Absolute path of what is started, where it is not the file in dist/. */
  readonly main?: string;
}

export interface ActionResult {
  readonly exitCode: number | null;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly log: string;
}

/** Starts an action as the runner does: a child process, INPUT_* variables, and files for the event, the outputs and the summary. */
export async function runAction({
  action,
  inputs = {},
  event,
  payload,
  workspace,
  environment,
  main = fileURLToPath(new URL(`../../dist/${action}.js`, import.meta.url)),
}: ActionRun): Promise<ActionResult> {
  const folder = await mkdtemp(join(tmpdir(), 'seatrial-action-'));
  const files = { event: join(folder, 'event.json'), output: join(folder, 'output'), summary: join(folder, 'summary') };
  await writeFile(files.event, JSON.stringify(payload));
  await Promise.all([files.output, files.summary].map((path) => writeFile(path, '')));
  const variables = Object.entries(inputs).map(([name, value]) => [
    `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`,
    value,
  ]);
  const env = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    TMPDIR: tmpdir(),
    ...COMPILE_CACHE,
    GITHUB_WORKSPACE: workspace,
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: files.event,
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    ...environment,
    ...Object.fromEntries(variables),
  };
  const child = spawn(process.execPath, [main], { cwd: workspace, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (log += String(data)));
  const exitCode = await new Promise<number | null>((resolve) => child.on('close', resolve));
  const outputs = parseOutputs(await readFile(files.output, 'utf8'));
  const summary = await readFile(files.summary, 'utf8');
  await rm(folder, { recursive: true });
  return { exitCode, outputs, summary, log };
}

/** `name<<delimiter`, lines, delimiter. */
function parseOutputs(text: string): Readonly<Record<string, string>> {
  const found = text.matchAll(/^([^\n<]+)<<([^\n]+)\n([\s\S]*?)\n?\2$/gm);
  return Object.fromEntries([...found].map(([, name = '', , value = '']) => [name, value]));
}
