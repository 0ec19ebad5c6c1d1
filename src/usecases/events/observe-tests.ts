import { AppError } from '../../domain/error.ts';
import { viewObserved } from '../../report/observe/observe-view.ts';
import { recordTrip } from '../livetest/record-trip.ts';
import type { ObserveOutcome } from '../observe/observe.ts';
import { GUARD } from '../promotion/guard.ts';
import { decideAndShow } from './decide-tests.ts';
import type { EventPlace } from './place.ts';

/**
 * Collects what the sources of the settings tell of the models with a live test, a bake or a sentinel, and decides them by it. A
 * source may answer slowly: nothing else waits for it, and while one reading goes on none begins.
 */
export function observeTested(place: EventPlace, tested: readonly string[]): void {
  const { turns, sources, memory, warn } = place;
  if (sources === null || tested.length === 0 || memory.observing) return;
  memory.observing = true;
  const work = async (): Promise<void> => {
    const outcome = await sources.observe(tested).finally(() => {
      memory.observing = false;
    });
    tellProblems(place, outcome);
    actOn(place, outcome, sources.repository);
  };
  turns.add('observation', { owner: null, work, onFailure: (error) => warn('not-observed', error) });
}

/** What a source tells is decided by at once. */
export function actOn(place: EventPlace, { trips, models }: ObserveOutcome, repository: string): void {
  for (const trip of trips) takeOver(place, trip, repository);
  if (models.length > 0) decide(place, models);
}

/** Its hand has done it already: the repository says so. */
function takeOver({ turns, open, warn }: EventPlace, trip: ObserveOutcome['trips'][number], repository: string): void {
  const sender = { id: BY_ITSELF, login: GUARD.login };
  turns.add('stop', {
    owner: null,
    work: async () => {
      const outcome = await recordTrip(await open(), { trip, sender, repository });
      if (outcome.kind !== 'recorded') return;
      const work = async (): Promise<void> => outcome.show(await open());
      turns.add('stop-answer', { owner: null, work, onFailure: (error) => warn('not-shown', error) });
    },
    onFailure: (error) => warn('not-decided', error),
  });
}

/** Nobody of GitHub's has told it. */
const BY_ITSELF = 0;

function decide(place: EventPlace, tested: readonly string[]): void {
  place.turns.add('request', {
    owner: null,
    work: async () => decideAndShow(place, { tested, head: null }),
    onFailure: (error) => place.warn('not-decided', error),
  });
}

/** What is wrong with a source is told when it begins, and again when it is something else. */
function tellProblems({ memory, warn }: EventPlace, { sources, trips, unclaimed, faults }: ObserveOutcome): void {
  const view = viewObserved({ sources, trips, unclaimed });
  const told = [
    ...view.sources.flatMap(({ title, problems }) =>
      problems.flatMap(({ isInvalid, message, hint }) => (isInvalid ? [`${title}: ${message} ${hint}`] : [])),
    ),
    ...faults.map(({ model, message }) => `${model}: ${message}`),
  ];
  const news = told.filter((one) => !memory.sourceProblems.includes(one));
  memory.sourceProblems = told;
  for (const message of news) warn('not-observed', new AppError({ code: 'data-format', message }));
}
