import { styleText } from 'node:util';

export type Format = Parameters<typeof styleText>[0];
export type Style = (format: Format, text: string) => string;

/** Colours where the stream is a terminal that wants them: NO_COLOR, FORCE_COLOR and pipes are respected. */
export function createStyle(stream: NodeJS.WritableStream): Style {
  return (format, text) => styleText(format, text, { stream, validateStream: true });
}
