import { styleText } from 'node:util';

/** The demo's voice. */
export const say = {
  act(title: string): void {
    process.stdout.write(
      `\n${styleText(['bold', 'cyan'], `━━ ${title} ${'━'.repeat(Math.max(4, 90 - title.length))}`)}\n\n`,
    );
  },
  step(text: string): void {
    process.stdout.write(`${styleText('cyan', '▸')} ${text}\n`);
  },
  quote(text: string): void {
    process.stdout.write(
      `${text
        .split('\n')
        .map((line) => `${styleText('dim', '  │')} ${line}`)
        .join('\n')}\n`,
    );
  },
  closing(text: string): void {
    process.stdout.write(`\n${styleText('bold', text)}\n`);
  },
};
