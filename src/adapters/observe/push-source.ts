import { NOTHING_READ } from '../../domain/observe/source-reading.ts';
import { asTold } from './told-windows.ts';
import type { WindowSourceRecord } from './window-source.ts';

/** What is sent to the bot, and signed by the secret that the settings name for this source. */
export const pushSource: WindowSourceRecord<'push'> = {
  kind: 'push',
  title: 'Signed, to the bot',
  comes: 'brought',
  use: 'a gateway or a service that reaches the bot, and is reached by nobody; trips of its breaker too',
  async read({ authorization }, { environment, delivered }) {
    const { push } = delivered;
    if (push?.variable !== authorization) return NOTHING_READ;
    const { windows, problems } = asTold(delivered);
    const notKept = push.notKept === null ? [] : [{ code: 'not-kept', facts: { remark: push.notKept } } as const];
    return {
      windows: windows.filter(({ window }) => window.environment === environment),
      trips: push.trips.filter((trip) => trip.environment === environment),
      problems: [...problems, ...notKept],
    };
  },
};
