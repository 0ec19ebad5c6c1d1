import { AppError, type SourceLocation } from '../domain/error.ts';
import { lineAndColumn } from './source-map.ts';

/** A file as it was read: bytes, or text whose encoding somebody else has checked. */
export interface SourceFile {
  /** As messages show it. */
  readonly path: string;
  readonly content: Uint8Array | string;
}

/** Characters that YAML 1.2 (5.1) does not allow in a stream. */
// oxlint-disable-next-line no-control-regex -- control characters are the subject
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/;

/** Bytes → text, within a size limit. Throws AppError yaml-syntax. */
export function decodeText(file: SourceFile, maxBytes: number): string {
  refuseSize(file, maxBytes);
  const text = typeof file.content === 'string' ? file.content : decodeUtf8(file.path, file.content);
  const match = UNPRINTABLE.exec(text);
  if (match === null) return text;
  const code = match[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  throw new AppError({
    code: 'yaml-syntax',
    reason: 'control-character',
    message: `The character U+${code} may not stand in a manifest.`,
    hint: 'Delete the character; is this a text file in UTF-8?',
    location: { path: file.path, ...lineAndColumn(text, match.index), pointer: '' },
  });
}

function refuseSize(file: SourceFile, maxBytes: number): void {
  if (file.content.length <= maxBytes) return;
  throw new AppError({
    code: 'yaml-syntax',
    reason: 'too-large',
    message: `The file is larger than ${maxBytes / 1024 / 1024} MiB.`,
    hint: 'A manifest is a small text file: is this one?',
    location: startOf(file.path),
  });
}

function decodeUtf8(path: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new AppError({
      code: 'yaml-syntax',
      reason: 'encoding',
      message: 'The file is not UTF-8 text.',
      hint: 'Save it as UTF-8.',
      location: firstInvalidByte(path, bytes),
      cause,
    });
  }
}

/** A lenient decoding puts U+FFFD where the first bad byte is. */
function firstInvalidByte(path: string, bytes: Uint8Array): SourceLocation {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { path, ...lineAndColumn(text, Math.max(0, text.indexOf('\uFFFD'))), pointer: '' };
}

function startOf(path: string): SourceLocation {
  return { path, line: 1, column: 1, pointer: '' };
}
