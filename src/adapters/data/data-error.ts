import { AppError, type AppErrorDetails } from '../../domain/error.ts';
import { quoteText } from '../../domain/quote-text.ts';

export function formatError(message: string, hint: string, cause?: unknown): AppError {
  return new AppError({ code: 'data-format', message, hint, cause });
}

/** `within`: a JSON pointer from the evaluation set on, where one place of it is meant. */
export function bindingError(
  message: string,
  hint: string,
  { within, reason }: Pick<AppErrorDetails, 'within' | 'reason'> = {},
): AppError {
  return new AppError({ code: 'data-binding', reason, message, hint, within });
}

/** A cell's value for an error message. */
export function quoteCell(cell: unknown): string {
  if (cell === null || cell === undefined) return 'a missing cell';
  if (typeof cell === 'string') return quoteText(cell);
  if (typeof cell === 'number' || typeof cell === 'bigint' || typeof cell === 'boolean') return String(cell);
  return Array.isArray(cell) || ArrayBuffer.isView(cell) ? 'a list' : 'an object';
}
