import { spawnSync } from 'node:child_process';
import { expect, describe, test, beforeAll, afterAll } from 'vitest';
import { createRegistry, type RegistryFixture } from '../support/registry-fixture.ts';
import { CLI, runCli } from '../support/run-cli.ts';
import { byCost } from '../support/slow.ts';

let registry: RegistryFixture;

beforeAll(() => {
  registry = createRegistry();
  registry.version({ version: '1.1.0' });
  registry.write('models/churn/model.yaml', 'kind: Model\n');
  registry.write('models/churn/versions/2.0.0-rc.1.yaml', 'kind: ModelVersion\n');
  // A name that a shell would run.
  registry.write('models/$(touch hacked)/model.yaml', 'kind: Model\n');
  registry.write('models/$(touch hacked)/versions/1.0.0.yaml', 'kind: ModelVersion\n');
  registry.write('labels.csv', 'y\n');
});
afterAll(() => registry[Symbol.dispose]());

/** What is typed, and what it may become: whole words. */
const CASES = [
  ['seatrial cer', ['certify']],
  ['seatrial certify ch', ['churn@2.0.0-rc.1']],
  ['seatrial certify probe@', ['probe@1.0.0', 'probe@1.1.0']],
  ['seatrial certify probe@1.1', ['probe@1.1.0']],
  ['seatrial certify probe@1.0.0 churn', ['churn@2.0.0-rc.1']],
  ['seatrial certify --baseline 2', ['2.0.0-rc.1']],
  ['seatrial certify probe@1.1.0 --baseline ', ['1.0.0', '1.1.0']],
  ['seatrial certify --qu', ['--quick']],
  ['seatrial record ', ['backfill', 'help', 'live', 'version']],
  ['seatrial report gap --by=own', ['--by=owner']],
  ['seatrial report gap --by own', ['owner']],
  ['seatrial status pr', ['probe']],
  ['seatrial find --stage qu', ['quarantined']],
  ['seatrial completion z', ['zsh']],
  ['seatrial certify --output lab', ['labels.csv']],
  ['seatrial validate lab', ['labels.csv']],
] as const;

/** bash replaces only what stands after the last of its word breaks. */
const BASH = `
complete_line() {
  COMP_LINE=$1 COMP_POINT=\${#1} COMP_WORDS=($1) COMP_CWORD=$(( \${#COMP_WORDS[@]} - 1 ))
  local word=\${1##*[[:space:]]}; local kept=; [[ $word == *[@:=]* ]] && kept=\${word%"\${word##*[@:=]}"}
  files=; compopt() { files=1; }
  COMPREPLY=(); _seatrial
  for one in "\${COMPREPLY[@]}"; do printf '%s\\n' "$kept$one"; done
  if [[ -n $files && \${#COMPREPLY[@]} -eq 0 ]]; then compgen -f -- "$word"; fi
}`;

/** The widgets of zsh run only in an editor of lines; here what they are given is printed. */
const ZSH = `
_describe() { local one; for one in "\${(@P)2}"; do one=\${one//\\\\:/'<colon>'}; one=\${one%%:*}; one=\${one//'<colon>'/:}; print -r -- $one; done }
_files() { asked=1 }
compdef() { }
complete_line() {
  local words asked=; words=("\${(@s: :)1}"); local CURRENT=$#words
  local shown=$(_seatrial | grep -F -- "\${words[CURRENT]}")
  [[ -n $shown ]] && print -r -- $shown || print -r -- \${words[CURRENT]}*(N)
}`;

const LINES = CASES.map(([line]) => line);

const SHELLS = [
  {
    name: 'bash',
    args: ['--norc', '-c'],
    script: `${BASH}\nsource <("$NODE" "$CLI" completion bash)\n`,
    loop: (line: string) => `complete_line '${line}'; echo -----`,
  },
  {
    name: 'zsh',
    args: ['-f', '-c'],
    script: `${ZSH}\nsource <("$NODE" "$CLI" completion zsh)\n`,
    loop: (line: string) => `complete_line '${line}'; echo -----`,
  },
  {
    name: 'fish',
    args: ['--no-config', '-c'],
    script: '"$NODE" "$CLI" completion fish | source\n',
    loop: (line: string) => `complete -C '${line}' | string replace -r '\\t.*' ''; echo -----`,
  },
] as const;

for (const { rows, options } of byCost(SHELLS, ({ name }) => name === 'bash'))
  describe.each(rows)('$name', options, ({ name, args, script, loop }) => {
    const isHere = spawnSync(name, ['--version']).status === 0;

    test.skipIf(!isHere)('completes commands, options, models, versions and files', () => {
      const { stdout, stderr } = spawnSync(name, [...args, script + LINES.map(loop).join('\n')], {
        cwd: registry.folder,
        encoding: 'utf8',
        env: { ...process.env, NODE: process.execPath, CLI },
      });
      expect(stderr).toBe('');
      const answers = stdout.split('-----\n').map((answer) =>
        answer
          .split('\n')
          .filter((one) => one !== '')
          .toSorted(),
      );
      expect(LINES.map((line, index) => [line, answers[index]])).toEqual(CASES);
    });
  });

test('a name that a shell would run is no candidate', async () => {
  const { stdout } = await runCli(['__complete', '--', 'certify', ''], { cwd: registry.folder });
  expect(stdout.split('\n')).toEqual(['churn@2.0.0-rc.1\t', 'probe@1.0.0\t', 'probe@1.1.0\t', ':files', '']);
});

test('outside a registry, and after what is no command, there is an answer without a name', async () => {
  const outside = await runCli(['__complete', '--', 'certify', ''], { cwd: '/' });
  expect(outside).toMatchObject({ exitCode: 0, stdout: ':files\n', stderr: '' });
  const unknown = await runCli(['__complete', '--', 'nosuch', '--what', ''], { cwd: '/' });
  expect(unknown).toMatchObject({ exitCode: 0, stderr: '' });
});

test('--registry says where the names are', async () => {
  const words = ['__complete', '--', 'certify', '--registry', registry.folder, 'pro'];
  expect((await runCli(words, { cwd: '/' })).stdout).toBe('probe@1.0.0\t\nprobe@1.1.0\t\n:files\n');
});

test('another shell is refused with the list, and the hidden command is in no list', async () => {
  const { exitCode, stderr } = await runCli(['completion', 'tcsh'], { cwd: '/' });
  expect({ exitCode, stderr }).toEqual({ exitCode: 2, stderr: expect.stringContaining('bash, zsh, fish') });
  expect((await runCli(['--help'], { cwd: '/' })).stdout).not.toContain('__complete');
  expect((await runCli(['nosuch'], { cwd: '/' })).stderr).not.toContain('__complete');
});
