import { join } from 'node:path';

/**
 * For the environment of the tests and of what they start from dist/: Node keeps what it has compiled, by its content. Without
 * it, a quarter of the processor's time of a start goes into compiling the same files again.
 */
export const COMPILE_CACHE = {
  NODE_COMPILE_CACHE: join(import.meta.dirname, '../../node_modules/.cache/compile'),
} as const;
