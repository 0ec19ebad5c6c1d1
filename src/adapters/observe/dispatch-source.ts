import { asTold } from './told-windows.ts';
import type { WindowSourceRecord } from './window-source.ts';

/**
 * Windows of an event repository_dispatch. GitHub takes ten keys and less than 64 KB of a payload: some fifty windows without
 * buckets. Several sources share one payload; each takes what names its environment and service.
 */
export const dispatchSource: WindowSourceRecord<'dispatch'> = {
  kind: 'dispatch',
  title: '`repository_dispatch`',
  comes: 'brought',
  use: 'a service that may call GitHub, and nothing else',
  async read({ service }, { environment, delivered }) {
    const { windows, problems } = asTold(delivered);
    const own = windows.filter(({ window }) => window.environment === environment && window.service === service);
    return { windows: own, trips: [], problems };
  },
};
