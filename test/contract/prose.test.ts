import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const WIDTH = 120;
const FILES = execFileSync('git', ['ls-files', '*.md'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && !/^(?:test\/(?:golden|fixtures)|dist|examples\/registry)\//.test(file));

/** Lines of prose that are too long; code, tables, pictures and what has no space to break at may be. */
function longLines(text: string): readonly string[] {
  const withoutCode = text.replaceAll(/^ *```[\s\S]*?^ *```/gm, '');
  return withoutCode.split('\n').filter(
    (line) =>
      line.length > WIDTH &&
      !/^ *(?:\||<|!\[)/.test(line) &&
      /\S \S/.test(
        line
          .slice(0, WIDTH)
          .trimStart()
          .replace(/^[-*\d.]+ /, ''),
      ),
  );
}

/** Of what is printed, what the documents show, and what the code may print. */
const PRINTED = execFileSync('git', ['ls-files', '*.md', 'test/golden', 'src', 'actions', 'bot'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => /\.(?:md|txt|ts|yml)$/.test(file) && !/^(?:dist|test\/fixtures)\//.test(file));

test('no sentence ends in an ellipsis and a full stop, or lists what it cuts off behind one', () => {
  const doubled = PRINTED.filter((file) => /…\.(?![\w/…])|' …'\s*:\s*''\s*\}\./.test(readFileSync(file, 'utf8')));
  expect(doubled).toEqual([]);
});

test.each(FILES)('%s: prose breaks at 120 characters, so that a change shows what it changes', (file) => {
  expect(longLines(readFileSync(file, 'utf8'))).toEqual([]);
});
