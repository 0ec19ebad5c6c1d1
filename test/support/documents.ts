import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fromMarkdown } from 'mdast-util-from-markdown';

/** What a reader of a document does or sees, in its order. */
export type Step = { readonly line: number } & (
  | { readonly kind: 'run'; readonly script: string }
  /** A file whose path is the comment in its first line. */
  | { readonly kind: 'write'; readonly path: string; readonly text: string }
  | { readonly kind: 'edit'; readonly path: string; readonly lines: readonly string[] }
  /** Lines of what the commands before it print; `…` stands for anything. */
  | { readonly kind: 'see'; readonly lines: readonly string[] }
);

const ROOT = join(import.meta.dirname, '../..');

/** The blocks of a document that are followed: `sh`, `text`, `diff`, and files. Any other language is an error: nobody would try it. */
export function readSteps(path: string, first = Infinity): readonly Step[] {
  const root = fromMarkdown(readFileSync(join(ROOT, path), 'utf8'));
  const blocks = root.children.filter((node) => node.type === 'code').slice(0, first);
  return blocks.map((node) => {
    const line = node.position?.start.line ?? 0;
    return { line, ...toStep(node.lang ?? '', node.value) };
  });
}

function toStep(language: string, text: string) {
  const lines = text.split('\n');
  const [first = ''] = lines;
  if (language === 'sh') return { kind: 'run', script: text } as const;
  if (language === 'diff') return { kind: 'edit', path: first.replace(/^--- /, ''), lines: lines.slice(2) } as const;
  const path = /^# (\S+\/\S+)$/.exec(first)?.[1];
  if (path !== undefined) return { kind: 'write', path, text: `${text}\n` } as const;
  if (language === 'text') return { kind: 'see', lines } as const;
  throw new Error(`A block of ${language} that no test could follow: give it the path of its file in a comment.`);
}

/** Applies lines of a diff without line numbers: each group of old lines must stand in the text once. */
export function applyEdit(text: string, edit: readonly string[]): string {
  const groups = edit.reduce<string[][]>((all, line) => {
    const last = all.at(-1);
    const begins = last === undefined || (line.startsWith('-') && last.some((one) => one.startsWith('+')));
    return begins ? [...all, [line]] : [...all.slice(0, -1), [...last, line]];
  }, []);
  return groups.reduce(applyGroup, text);
}

function applyGroup(text: string, group: readonly string[]): string {
  const old = group.filter((line) => !line.startsWith('+')).map((line) => line.slice(1));
  const pattern = new RegExp(`^${old.map(toPattern).join('\n')}$`, 'm');
  const [found] = pattern.exec(text) ?? [];
  if (found === undefined) throw new Error(`These lines do not stand there:\n${old.join('\n')}`);
  const kept = found.split('\n');
  const lines = group.flatMap((line) => {
    if (line.startsWith('+')) return [line.slice(1)];
    const own = kept.shift() ?? '';
    return line.startsWith('-') ? [] : [own];
  });
  return text.replace(found, () => lines.join('\n'));
}

/** A line that is to be seen, as a pattern: spaces count as one, `…` as anything. */
export function toPattern(line: string): string {
  return line
    .split('…')
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replaceAll(/ +/g, ' +'))
    .join('.*')
    .replaceAll(/(?: \+)?\.\*(?: \+)?/g, '.*');
}
