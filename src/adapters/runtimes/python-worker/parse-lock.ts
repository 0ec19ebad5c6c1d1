/** A line of a lock that cannot be installed as it was tested. */
export interface LockFault {
  readonly fault: 'no-hash' | 'not-pinned' | 'option' | 'elsewhere' | 'no-requirement' | 'empty';
  readonly line: number;
  /** What stands there. */
  readonly text: string;
}

export interface LockedPackage {
  /** As packages are compared by: lower case, with single dashes. */
  readonly name: string;
  readonly version: string;
}

export type LockOutcome =
  | { readonly kind: 'locked'; readonly packages: readonly LockedPackage[] }
  | ({ readonly kind: 'unfit' } & LockFault);

/**
 * Reads locked requirements in the form of pip, as `uv pip compile --generate-hashes`, `uv export` and `pip-compile --generate-hashes`
 * write it. Everything in it is one version of a package with the digests of its files: nothing else is bound to be the same tomorrow.
 */
export function parseLock(text: string): LockOutcome {
  const packages: LockedPackage[] = [];
  for (const line of logicalLines(text)) {
    const read = readRequirement(line.text);
    if (typeof read === 'string') return { kind: 'unfit', fault: read, line: line.line, text: line.text.slice(0, 200) };
    packages.push(read);
  }
  if (packages.length === 0) return { kind: 'unfit', fault: 'empty', line: 1, text: '' };
  return { kind: 'locked', packages };
}

interface LogicalLine {
  /** Of its beginning, from 1. */
  readonly line: number;
  readonly text: string;
}

/** Without comments; a line that ends in a backslash goes on in the next. */
function logicalLines(text: string): readonly LogicalLine[] {
  const lines: LogicalLine[] = [];
  let isOpen = false;
  for (const [index, raw] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .entries()) {
    const bare = raw.replace(/(?:^|\s)#.*$/u, '').trim();
    const part = bare.replace(/\s*\\$/u, '');
    const last = lines.at(-1);
    if (isOpen && last !== undefined) lines[lines.length - 1] = { ...last, text: `${last.text} ${part}`.trim() };
    else lines.push({ line: index + 1, text: part });
    isOpen = bare.endsWith('\\');
  }
  return lines.filter((line) => line.text !== '');
}

const REQUIREMENT = /^([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:\[[^\]]*\])?\s*(.*)$/u;
const PINNED = /^===?\s*([A-Za-z0-9][A-Za-z0-9.!+_-]*)\s*(?:;.*)?$/u;
const HASH = /\s*--hash[= ]\s*(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})(?=\s|$)/gu;

function readRequirement(text: string): LockedPackage | LockFault['fault'] {
  if (text.startsWith('-')) return 'option';
  const withoutHashes = text.replaceAll(HASH, '').trim();
  if (/\s--hash/u.test(withoutHashes)) return 'no-hash';
  const [, name = '', rest = ''] = REQUIREMENT.exec(withoutHashes) ?? [];
  if (/:\/\/|^\.{0,2}\/|\.whl\b/u.test(withoutHashes) || rest.startsWith('@')) return 'elsewhere';
  if (name === '' || !/^(?:$|[=<>!~]=|[<>;@])/u.test(rest)) return 'no-requirement';
  const version = PINNED.exec(rest)?.[1];
  if (version === undefined) return 'not-pinned';
  if (withoutHashes === text) return 'no-hash';
  return { name: name.toLowerCase().replaceAll(/[._-]+/gu, '-'), version };
}
