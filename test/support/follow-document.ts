import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { applyEdit, readSteps, type Step, toPattern } from './documents.ts';
import { CLI } from './run-cli.ts';

export interface Following {
  /** Commands that stand in for programs that the machine lacks: name → a script. */
  readonly programs?: Readonly<Record<string, string>>;
  readonly environment?: Readonly<Record<string, string>>;
  /** URL that the document names → what is fetched in its place. */
  readonly remotes?: Readonly<Record<string, string>>;
  /** What others do once a command that holds these words has run, for instance GitHub. */
  readonly after?: Readonly<Record<string, (folder: string, printed: string) => Promise<void>>>;
  /** Files that the reader has. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  /** How many blocks are followed, from the first; all where it is not said. */
  readonly blocks?: number;
}

interface Place {
  readonly folder: string;
  readonly environment: NodeJS.ProcessEnv;
}

/** Does what a document tells its reader, in a folder of its own; throws where a command fails or what should be seen is not there. */
export async function followDocument(path: string, following: Following = {}): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'seatrial-reader-'));
  try {
    const environment = prepare(home, following);
    for (const [name, content] of Object.entries(following.files ?? {})) writeFileSync(join(home, name), content);
    let place: Place = { folder: home, environment };
    let printed = '';
    for (const step of readSteps(path, following.blocks)) {
      const at = `${path}:${step.line}`;
      if (step.kind === 'run') {
        const ran = await run(place, step.script, at);
        place = { ...place, folder: ran.folder };
        printed = ran.text;
        await others(step.script, following, ran);
      } else take(step, { at, folder: place.folder, printed });
    }
  } finally {
    rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function others(
  script: string,
  { after = {} }: Following,
  { folder, text }: { readonly folder: string; readonly text: string },
): Promise<void> {
  for (const [words, act] of Object.entries(after)) if (script.includes(words)) await act(folder, text);
}

function take(
  step: Exclude<Step, { kind: 'run' }>,
  { at, folder, printed }: { readonly at: string; readonly folder: string; readonly printed: string },
): void {
  switch (step.kind) {
    case 'see':
      for (const line of step.lines)
        if (!new RegExp(toPattern(line.trim())).test(printed))
          throw new Error(`${at}: "${line}" is not in:\n${printed}`);
      return;
    case 'write':
      mkdirSync(dirname(join(folder, step.path)), { recursive: true });
      writeFileSync(join(folder, step.path), step.text);
      return;
    case 'edit': {
      const file = join(folder, step.path);
      writeFileSync(file, applyEdit(readFileSync(file, 'utf8'), step.lines));
    }
  }
}

function prepare(home: string, { programs = {}, environment = {}, remotes = {} }: Following): NodeJS.ProcessEnv {
  const bin = join(home, '.bin');
  mkdirSync(bin);
  const npx = `#!/bin/sh\n[ "$1" = seatrial ] || { echo "npx $1 is not expected" >&2; exit 64; }\nshift\nexec "${process.execPath}" "${CLI}" "$@"\n`;
  for (const [name, script] of Object.entries({ npx, ...programs }))
    writeFileSync(join(bin, name), script, { mode: 0o755 });
  const rewrites = Object.entries(remotes).map(([url, real]) => `[url "${real}"]\n\tinsteadOf = ${url}\n`);
  const person = '[user]\n\tname = A Reader\n\temail = reader@example.com\n[init]\n\tdefaultBranch = main\n';
  writeFileSync(join(home, '.gitconfig'), [person, ...rewrites].join(''));
  const { FORCE_COLOR: _color, NODE_OPTIONS: _options, ...rest } = process.env;
  const own = Object.entries(rest).filter(([name]) => !/^(?:GIT|GITHUB|RUNNER|INPUT|VITEST|CI)/.test(name));
  return {
    ...Object.fromEntries(own),
    HOME: home,
    TZ: 'UTC',
    GIT_CONFIG_NOSYSTEM: '1',
    SEATRIAL_CACHE_DIR: join(home, '.cache'),
    PATH: [bin, process.env['PATH']].join(delimiter),
    ...environment,
  };
}

/** A verdict is an answer: only what could not be answered, or is no command of ours, stops the reader. */
async function run({ folder, environment }: Place, script: string, at: string) {
  const end = join(environment['HOME'] ?? folder, '.folder');
  const text = `set -eo pipefail\nseatrial_verdict() { [ "$1" = 1 ] || [ "$1" = 3 ] || exit "$1"; }\n${script.replaceAll(
    /^(npx seatrial certify .*)$/gm,
    '$1 || seatrial_verdict $?',
  )}\npwd > "${end}"\n`;
  const child = spawn('bash', ['-c', text], { cwd: folder, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (printed += String(data)));
  const exitCode = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const plain = stripVTControlCharacters(printed);
  if (exitCode !== 0) throw new Error(`${at}: ended with ${exitCode}:\n${script}\n${plain}`);
  return { text: plain, folder: readFileSync(end, 'utf8').trim() };
}
