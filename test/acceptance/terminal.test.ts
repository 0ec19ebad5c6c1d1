import { describe, expect, test } from 'vitest';
import { createRegistry } from '../support/registry-fixture.ts';
import { runInTerminal } from '../support/run-in-terminal.ts';

const CERTIFY = ['certify', 'probe@1.0.0', '--quick'];

/** `script` is util-linux's; elsewhere it takes other arguments. */
describe.runIf(process.platform === 'linux')('a terminal', () => {
  test.each([
    ['without a size', undefined],
    ['one column wide', 'stty rows 1 cols 1'],
    ['of the usual size', 'stty rows 24 cols 80'],
    ['that loses its size', '(sleep 2; stty rows 0 cols 0 </dev/tty) & stty rows 24 cols 80'],
  ])('%s ends with the result', async (_name, before) => {
    using registry = createRegistry();
    const { exitCode, text } = await runInTerminal(CERTIFY, { cwd: registry.folder, ...(before && { before }) });
    expect(exitCode).toBe(0);
    expect(text).toContain('1 certified');
  });

  test.each(['SIGINT', 'SIGTERM'] as const)('without a size, %s ends it', async (signal) => {
    using registry = createRegistry();
    const { exitCode, text } = await runInTerminal(['certify', 'probe@1.0.0'], {
      cwd: registry.folder,
      onWork: (pid) => process.kill(pid, signal),
    });
    expect(exitCode).not.toBe(0);
    expect(text).not.toContain('1 certified');
  });
});
