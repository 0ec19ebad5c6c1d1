import { relative } from 'node:path';

/** What a command that is advised needs beside a name, so that it finds the registry from the current folder; empty where it does. */
export function registryHint(root: string, named: string | undefined): string {
  const path = named ?? (isAbove(root) ? '' : relative(process.cwd(), root));
  return path === '' ? '' : ` --registry ${quoted(path)}`;
}

function isAbove(root: string): boolean {
  const path = relative(root, process.cwd());
  return path === '' || !/^\.\.(?:[/\\]|$)/.test(path);
}

function quoted(path: string): string {
  return /^[\w@%+=:,./\\-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
