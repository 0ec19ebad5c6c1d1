import { describe, expect, test } from 'vitest';
import { applySteps, type Step } from '../../../../src/usecases/init/init-files.ts';
import { keepBytes } from '../../../../src/usecases/init/keep-bytes.ts';

const LINES = ['/models/** -text', '/models/**/*.yaml text eol=lf'];

function keep(present: string | null, folder = 'models'): Promise<Step | null> {
  return keepBytes(folder, { readText: () => Promise.resolve(present) });
}

describe('what keeps Git from turning line ends', () => {
  test('is a file of its own where none is there', async () => {
    expect(await keep(null)).toEqual({ path: '.gitattributes', text: expect.stringMatching(/^# .*\n\/models/) });
    expect(JSON.stringify(await keep(null))).toContain(`${LINES.join(String.raw`\n`)}${String.raw`\n`}`);
  });

  test.each([
    ['other lines', '* text=auto\n', /^# [^\n]*\n\/models\/\*\* -text\n\/models\/\*\*\/\*\.yaml text eol=lf\n$/],
    ['a last line without an end', '* text=auto', /^\n# /],
    ['lines that end with CRLF', '* text=auto\r\n', /^# [^\n]*\r\n\/models\/\*\* -text\r\n.*eol=lf\r\n$/],
    ['one of them', `${LINES[0]}\n`, /^# [^\n]*\n\/models\/\*\*\/\*\.yaml text eol=lf\n$/],
    ['nothing', '', /^# /],
  ])('is appended to %s', async (_name, present, appended) => {
    expect(await keep(present)).toEqual({ path: '.gitattributes', appended: expect.stringMatching(appended) });
  });

  test('is nothing where it is all said, wherever it stands', async () => {
    expect(await keep(`*.csv text\r\n${LINES.toReversed().join('\r\n')}\r\n*.bin binary`)).toBeNull();
  });

  test.each([
    ['ml/models', '/ml/models/** -text'],
    ['our models', '"/our models/**" -text'],
    ['a*[b]', String.raw`/a\*\[b\]/** -text`],
  ])('names the folder %s', async (folder, line) => {
    const step = await keep(null, folder);
    expect(step !== null && 'text' in step && step.text.split('\n')).toContain(line);
  });
});

test('what was appended is cut off again where a later file cannot be made', async () => {
  const cut: unknown[] = [];
  const none = (): Promise<void> => Promise.resolve();
  const files = {
    append: () => Promise.resolve(12),
    cut: (...args: readonly unknown[]) => Promise.resolve(void cut.push(args)),
    create: () => Promise.reject(new Error('full')),
    copy: none,
    remove: none,
  };
  const steps = [
    { path: '.gitattributes', appended: 'a' },
    { path: 'model.yaml', text: 'b' },
  ];
  await expect(applySteps(steps, files)).rejects.toThrow('full');
  expect(cut).toEqual([['.gitattributes', 12]]);
});
