import { isObject } from '../../../../contract/inference/json-body.ts';
import { parseForeignJson } from '../../../../contract/inference/foreign-json.ts';
import { describedProtocol, instancesOf, listUnder, type Unwrapped } from '../described-protocol.ts';
import type { ServerProtocol } from '../server-protocol.ts';

/** AWS Lambda's Invoke, as its runtime interface emulator takes it: the body is the event. */
export const lambda: ServerProtocol = {
  name: 'lambda',
  title: 'AWS Lambda (Invoke, by the runtime interface emulator)',
  asked: '`POST /2015-03-31/functions/function/invocations`, the event `{instances: […]}` → `{predictions: […]}`',
  ready: 'it takes a connection',
  readyPath: null,
  variables: () => ({}),
  ...describedProtocol({
    path: () => '/2015-03-31/functions/function/invocations',
    request: instancesOf,
    answer: listUnder('/predictions'),
    unwrap,
  }),
};

/** A handler that fails is answered with 200 and `errorMessage`; one for an API gateway answers `{statusCode, body}`, and its body as text. */
function unwrap(text: string): Unwrapped {
  const answer = parseForeignJson(text);
  if (!isObject(answer)) return { kind: 'body', text };
  const { errorMessage, errorType, statusCode, body } = answer;
  if (typeof errorMessage === 'string') {
    const type = typeof errorType === 'string' ? `${errorType}: ` : '';
    return { kind: 'unreadable', why: `the function failed with ${type}${errorMessage.slice(0, 300)}` };
  }
  if (typeof statusCode !== 'number' || typeof body !== 'string') return { kind: 'body', text };
  return statusCode === 200
    ? { kind: 'body', text: body }
    : { kind: 'unreadable', why: `the function answered ${statusCode}` };
}
