import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const VENV = '.venv-truth';

export const DEFAULT_PYTHON = existsSync(VENV) ? `${VENV}/bin/python` : 'python3';

export interface Reference {
  /** Folder in test/reference/ that has `generate.py` and `requirements.txt`. */
  readonly folder: string;
  readonly python: string;
  /** What `generate.py` imports. */
  readonly packages: string;
}

/** Whether Python has what the reference needs; if not, says how to get it. */
export function hasPackages({ folder, python, packages }: Reference): boolean {
  if (spawnSync(python, ['-c', `import ${packages}`], { stdio: 'ignore' }).status === 0) return true;
  console.error(`${python} lacks the packages of the reference. Get them once:`);
  console.error(`  python3 -m venv ${VENV} && ${VENV}/bin/pip install -r test/reference/${folder}/requirements.txt`);
  return false;
}

export interface DrawnCases {
  readonly lines: AsyncIterable<string>;
  /** Its exit code. */
  readonly ended: Promise<number>;
}

/** The cases that the reference draws, one a line. */
export function drawCases({ folder, python }: Reference, drawn: readonly string[]): DrawnCases {
  const script = fileURLToPath(new URL(`../test/reference/${folder}/generate.py`, import.meta.url));
  const child = spawn(python, [script, ...drawn], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise<number>((end) => child.on('close', (code) => end(code ?? 1)));
  return { lines: createInterface({ input: child.stdout }), ended };
}
