import { findSigner, type PushSecret, type SignedPush, type Signer } from '../src/contract/signed-push.ts';
import { AppError, isPassing } from '../src/domain/error.ts';
import { saySourceProblem } from '../src/report/observe/problem-wording.ts';
import type { EventOutcome } from '../src/usecases/events/outcome.ts';
import type { ObserveOutcome } from '../src/usecases/observe/observe.ts';
import type { Connection } from '../src/wiring/connection.ts';
import { type BotContext, hearAt } from './hear.ts';

/** What a source of live traffic has sent. */
export interface ReceivedPush extends SignedPush {
  /** owner/name */
  readonly repository: string;
}

export interface PushAnswer {
  readonly status: number;
  /** A JSON document, or a sentence. */
  readonly said: object | string;
}

export interface PushContext extends Omit<BotContext, 'connect'> {
  readonly secrets: readonly PushSecret[];
  /** null: not known, or not yet. */
  readonly placeOf: (repository: string) => Connection | null;
}

/** Nothing is asked of GitHub before the signature is known to be of a secret for that repository. */
export async function takePush({ secrets, placeOf, ...context }: PushContext, push: ReceivedPush) {
  const { repository } = push;
  const own = secrets.filter((secret) => secret.repository.toLowerCase() === repository.toLowerCase());
  const signer = findSigner(push, own, Date.now());
  if (signer.kind !== 'signed') return refused(401, UNSIGNED[signer.kind]);
  const place = placeOf(repository);
  if (place === null) return refused(503, `${repository} is not looked after here, or not yet: send it again.`);
  if (place.sources === null) return refused(403, `SEATRIAL_OBSERVE of the bot does not name ${repository}.`);
  const { variable } = signer;
  const { promise, resolve } = Promise.withResolvers<EventOutcome>();
  const text = Buffer.from(push.body).toString('utf8');
  hearAt({ ...context, onOutcome: resolve }, place, { kind: 'push', variable, text });
  const outcome = await promise;
  if (outcome.kind === 'failed') return failed(outcome.error);
  return outcome.kind === 'pushed' ? tell(outcome.observed, variable) : refused(500, 'It was not read.');
}

const UNSIGNED: Readonly<Record<Exclude<Signer['kind'], 'signed'>, string>> = {
  'no-secret':
    'There is no secret for this repository: a variable SEATRIAL_SOURCE_… of the bot holds `owner/name whsec_…`.',
  unsigned: 'Sign it as Standard Webhooks do: the headers webhook-id, webhook-timestamp and webhook-signature.',
  'other-signature':
    'No secret for this repository has signed it. Sign `id.timestamp.body`, the body as it is sent, by HMAC of SHA-256 with the bytes that whsec_ is the base64 of, and write `v1,` and the base64 of it.',
  'other-time':
    'It was signed more than five minutes ago, or ahead: sign it when it is sent, and set the clock by NTP.',
};

function refused(status: number, said: string): PushAnswer {
  return { status, said };
}

function failed(error: unknown): PushAnswer {
  if (!(error instanceof AppError)) return refused(500, 'It was not recorded; the log of the bot says why.');
  const said = error.hint === undefined ? error.message : `${error.message} ${error.hint}`;
  if (isPassing(error)) return refused(503, said);
  return refused(error.code === 'schema-violation' ? 400 : 500, said);
}

/** What is sound is recorded, whatever is wrong with the rest. */
function tell({ sources, unclaimed }: ObserveOutcome, variable: string): PushAnswer {
  if (sources.length === 0)
    return refused(422, `No source in .github/seatrial.yml is {kind: push, authorization: ${variable}, …}.`);
  const told = sources.map(({ environment, source, recorded, repeated, refused: own, since, problems }) => ({
    environment,
    every: source.every ?? '1h',
    since,
    recorded,
    repeated,
    refused: own,
    problems: problems.map((problem) => ({ code: problem.code, ...saySourceProblem(problem) })),
  }));
  return { status: 200, said: { sources: told, elsewhere: unclaimed.length } };
}
