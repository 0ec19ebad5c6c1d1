import { instantMs } from '../../domain/instant.ts';
import type { Clock } from '../../usecases/ports/clock.ts';
import { translateErrors } from './errors.ts';

interface Token {
  readonly text: string;
  readonly expiresMs: number;
}

/** Asks for a token of an installation, for one repository alone. */
export type Mint = (installation: number, repository: number) => Promise<Token>;

/** Tokens live an hour; one that is about to expire is replaced. */
const MARGIN_MS = 5 * 60_000;

/** Keeps the token of each repository while it lives. */
export function keepTokens(
  mint: Mint,
  clock: Pick<Clock, 'now'>,
): (installation: number, repository: number) => Promise<string> {
  const tokens = new Map<number, Promise<Token>>();
  return async (installation, repository) => {
    const known = await tokens.get(repository)?.catch(() => null);
    if (known !== undefined && known !== null && known.expiresMs - MARGIN_MS > instantMs(clock.now()))
      return known.text;
    const minted = translateErrors('asking for a token', () => mint(installation, repository));
    tokens.set(repository, minted);
    return (await minted).text;
  };
}
