import { readFlagInput, readInput } from '../../src/adapters/runner/inputs.ts';
import { AppError } from '../../src/domain/error.ts';
import { DEFAULT_ENVIRONMENT } from '../../src/domain/promotion/policy.ts';
import { quoteText } from '../../src/domain/quote-text.ts';

export interface RenderInputs {
  readonly environment: string;
  readonly platform: string | null;
  readonly branch: string;
  readonly folder: string;
  readonly registry: string;
  readonly checkout: string;
  readonly force: boolean;
  readonly token: string | null;
  readonly author: string;
}

/** Every input of the action, read once. Throws AppError usage. */
export function readRenderInputs(): RenderInputs {
  const environment = readInput('environment') ?? DEFAULT_ENVIRONMENT;
  return {
    environment,
    platform: readInput('platform') ?? null,
    branch: plainPath('branch', readInput('branch') ?? 'seatrial/rendered'),
    folder: plainPath('folder', readInput('folder') ?? environment),
    registry: readInput('registry') ?? '.',
    checkout: readInput('checkout') ?? '.',
    force: readFlagInput('force'),
    token: readInput('token') ?? null,
    author: readInput('author') ?? 'github-actions[bot]',
  };
}

/** Names that git, a folder and a pattern of paths read alike. */
const PLAIN = /^[A-Za-z0-9][\w.-]*(?:\/[A-Za-z0-9][\w.-]*)*$/u;
/** They are written by the log alone. */
const OURS = ['seatrial/deployments', 'seatrial/windows'];

function plainPath(name: 'branch' | 'folder', value: string): string {
  if (PLAIN.test(value) && !(name === 'branch' && OURS.includes(value))) return value;
  throw new AppError({
    code: 'usage',
    message: `${quoteText(value)} is no ${name} to render into.`,
    hint: `Name one of letters, digits, "-", "_" and ".", with "/" between${name === 'branch' ? `; not ${OURS.join(' or ')}` : ''}.`,
  });
}
