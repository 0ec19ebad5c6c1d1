import { spawnSync } from 'node:child_process';
import { constants, openSync } from 'node:fs';
import { Socket } from 'node:net';
import { AppError } from '../../../domain/error.ts';

/** A named pipe into which an engine writes its log, so that no line is lost and none is kept. Its writers wait while nobody reads. */
export function openLogPipe(path: string, onLine: (line: string) => void): Disposable {
  const { status, error } = spawnSync('mkfifo', ['-m', '600', path], { stdio: 'ignore' });
  if (status !== 0)
    throw new AppError({
      code: 'file-unwritable',
      message: `A named pipe cannot be made at ${path}.`,
      hint: 'Is TMPDIR a folder of this machine that this user may write, and is mkfifo there?',
      cause: error,
    });
  // Opened for both, it never ends, also while no engine has it open.
  const socket = new Socket({ fd: openSync(path, constants.O_RDWR | constants.O_NONBLOCK), readable: true });
  let begun = '';
  socket.setEncoding('utf8').on('data', (part: string) => {
    const lines = `${begun}${part}`.split('\n');
    begun = lines.pop() ?? '';
    for (const line of lines) onLine(line);
  });
  return { [Symbol.dispose]: () => void socket.destroy() };
}
