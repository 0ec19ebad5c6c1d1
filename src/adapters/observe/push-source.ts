import { NOTHING_READ } from '../../domain/observe/source-reading.ts';
import type { WindowSourceRecord } from './window-source.ts';

/** Windows that were posted to the bot: it has recorded them when they came, so that here they are only waited for. */
export const pushSource: WindowSourceRecord<'push'> = {
  kind: 'push',
  title: 'The bot',
  comes: 'by itself',
  use: 'a service, or a gateway behind a firewall, that may call the bot',
  read: async () => NOTHING_READ,
};
