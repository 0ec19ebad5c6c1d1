import { AppError } from '../../domain/error.ts';
import { hasError } from '../../domain/finding/finding.ts';
import type { Finding } from '../../contract/generated/types.ts';

/** One step of the battery: what it needs of those before it, and what it hands on to those after. */
export interface Check<Needs, Gives, Recorded> {
  readonly name: string;
  readonly run: (context: Needs) => Promise<CheckOutcome<Gives, Recorded>>;
}

export interface CheckOutcome<Gives, Recorded> {
  readonly findings: readonly Finding[];
  /** What the certificate says of it, which no other check may say. */
  readonly recorded?: Partial<Recorded>;
  /** null where nothing can be gone on with; then an error among the findings says why. */
  readonly next: Gives | null;
}

/** Runs a check, or ends it: `work` begins it. */
export type Guard<Recorded> = <Gives>(
  check: string,
  work: () => Promise<CheckOutcome<Gives, Recorded>>,
) => Promise<CheckOutcome<Gives, Recorded>>;

/** Checks in their order. What a check needs, those before it have to give: another order does not compile. */
export interface Sequence<Start, Gives, Recorded> {
  readonly names: readonly string[];
  /** `next` is null as soon as an error was found: what would follow means nothing, and is not run. */
  readonly run: (start: Start, guard?: Guard<Recorded>) => Promise<CheckOutcome<Gives, Recorded>>;
  followedBy<Next>(check: Check<Gives, Next, Recorded>): Sequence<Start, Next, Recorded>;
}

export function beginWith<Start, Gives, Recorded>({
  name,
  run,
}: Check<Start, Gives, Recorded>): Sequence<Start, Gives, Recorded> {
  return sequence([name], async (start, guard = unguarded) => ended(await guard(name, () => run(start))));
}

function sequence<Start, Gives, Recorded>(
  names: readonly string[],
  run: Sequence<Start, Gives, Recorded>['run'],
): Sequence<Start, Gives, Recorded> {
  return {
    names,
    run,
    followedBy: (check) =>
      sequence([...names, check.name], async (start, guard = unguarded) => {
        const before = await run(start, guard);
        const given = before.next;
        if (given === null) return { ...before, next: null };
        const { findings, recorded, next } = await guard(check.name, () => check.run(given));
        return ended({
          findings: [...before.findings, ...findings],
          recorded: joinRecorded(check.name, before.recorded, recorded),
          next,
        });
      }),
  };
}

function unguarded<Outcome>(_check: string, work: () => Promise<Outcome>): Promise<Outcome> {
  return work();
}

/** Throws AppError internal where both record the same key: the later would hide what the earlier saw. */
function joinRecorded<Recorded>(
  check: string,
  before: Partial<Recorded> = {},
  own: Partial<Recorded> = {},
): Partial<Recorded> {
  const twice = Object.keys(own).find((key) => Object.hasOwn(before, key));
  if (twice === undefined) return { ...before, ...own };
  throw new AppError({ code: 'internal', message: `The check ${check} records ${twice}, as a check before it did.` });
}

function ended<Gives, Recorded>(outcome: CheckOutcome<Gives, Recorded>): CheckOutcome<Gives, Recorded> {
  return hasError(outcome.findings) ? { ...outcome, next: null } : outcome;
}
