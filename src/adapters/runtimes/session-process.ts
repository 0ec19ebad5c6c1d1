/** Entry of the process that holds one model. */
import type { Engine, EngineReference, Session } from '../../usecases/ports/engine.ts';
import { openEngine } from '../system/open-engine.ts';
import { serveRequests } from '../system/serve-requests.ts';
import { trusted } from '../system/trusted.ts';
import { parseTensors } from './parse-messages.ts';
import type { LoadAnswer, LoadRequest } from './session-messages.ts';

serve();

function serve(): void {
  let engine: Engine | null = null;
  let session: Session | null = null;
  serveRequests({
    start: async (payload) => {
      engine = await openEngine(trusted<EngineReference>(payload));
    },
    load: async (payload): Promise<LoadAnswer> => {
      const { modelPath, ...options } = trusted<LoadRequest>(payload);
      if (engine === null) throw new Error('no runtime was started');
      const start = performance.now();
      session = await engine.open(modelPath, options);
      const loadMs = performance.now() - start;
      return { loadMs, ...session.signature };
    },
    predict: (payload) => {
      const inputs = parseTensors(payload);
      if (inputs === null) throw new Error('the data of an input does not fit its datatype or shape');
      if (session === null) throw new Error('no model is loaded');
      return session.call(inputs);
    },
  });
}
