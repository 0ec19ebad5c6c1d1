import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Serve, Signature } from '../../src/contract/generated/types.ts';
import type { LocalArtifact, LocalFile } from '../../src/usecases/ports/model-runtime.ts';

/** A server as docs/servers.md has it: its own files, and what starts it. */
export interface DocumentedServer {
  readonly title: string;
  readonly files: ReadonlyMap<string, string>;
  readonly serve: Serve;
}

const DOCUMENT = fileURLToPath(new URL('../../docs/servers.md', import.meta.url));

/** The recipes, in their order. */
export function documentedServers(): readonly DocumentedServer[] {
  const [, recipes = ''] = readFileSync(DOCUMENT, 'utf8').split('\n## Recipes\n');
  return recipes
    .split('\n### ')
    .slice(1)
    .map((section) => {
      const blocks = [...section.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, kind = '', text = '']) => ({
        kind,
        text,
      }));
      const yaml = blocks.find(({ kind }) => kind === 'yaml')?.text ?? '';
      const files = blocks.flatMap(({ kind, text }) => (kind === 'yaml' ? [] : [fileOf(kind, text)]));
      return { title: section.split('\n')[0] ?? '', files: new Map(files), serve: parse(yaml).serve };
    });
}

/** A block begins with its file's name in a comment, which JSON has none of. */
function fileOf(kind: string, text: string): readonly [string, string] {
  const [first = '', ...rest] = text.split('\n');
  return [first.replace(/^# /, ''), kind === 'json' ? rest.join('\n') : text];
}

export interface ServedFiles {
  readonly serve: Serve;
  readonly signature: Signature;
  /** Path in the server's folder → content, or where it is. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly model?: string;
}

/** Writes files where an artifact of a server can be taken from. */
export function layArtifact({ serve, signature, files, model = 'churn' }: ServedFiles): LocalArtifact {
  const folder = mkdtempSync(join(tmpdir(), 'seatrial-served-'));
  const laid = [...files].map(([name, content]): LocalFile => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    const bytes = Buffer.from(content);
    return { name, path, sizeBytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  return { format: 'endpoint', files: laid, declared: { model, version: '1.0.0', signature, serve } };
}

/** The program that a command starts. */
export function programOf({ command }: Serve): string {
  return basename(command[0] ?? '');
}
