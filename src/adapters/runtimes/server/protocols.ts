import { openInference } from './protocols/open-inference.ts';
import type { ProtocolName, ServerProtocol } from './server-protocol.ts';

/** What a server may speak, by its name in a manifest. After a change here: `npm run generate`. */
export const PROTOCOLS: Readonly<Record<ProtocolName, ServerProtocol>> = {
  'open-inference': openInference,
};
