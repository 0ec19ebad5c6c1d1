import type { Readable } from 'node:stream';

const MOST_KEPT = 64 * 1024;
const LINES = 12;
const MOST_TOLD = 1500;

/** The end of what a server writes. */
export class LogTail {
  #text = '';

  keep(stream: Readable | null): void {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      this.#text = (this.#text + text).slice(-MOST_KEPT);
    });
  }

  /** As the last sentence of a message: nothing where the server wrote nothing. */
  told(): string {
    const lines = this.#text.trim().split('\n').slice(-LINES).join('\n').slice(-MOST_TOLD).trim();
    return lines === '' ? '' : ` It wrote: ${lines}`;
  }
}
