import { type ResponseLimits, type ResponseRequest } from '../system/open-response.ts';
import { RefusedAnswer } from './refused-answer.ts';

/** A list of a large folder takes about a hundred bytes a file. */
const MOST_BYTES = 32 * 2 ** 20;

/** A document of a service, null where it answers 404. What is no JSON is an answer to try again for. */
export async function readJson(request: Omit<ResponseRequest, 'range'>, limits: ResponseLimits): Promise<unknown> {
  const { openResponse } = await import('../system/open-response.ts');
  const response = await openResponse(request, limits);
  try {
    if (response.statusCode === 404) return null;
    if (response.statusCode !== 200) throw new RefusedAnswer(response);
    const chunks: Uint8Array[] = [];
    let sizeBytes = 0;
    for await (const chunk of response) {
      if (!(chunk instanceof Uint8Array)) continue;
      sizeBytes += chunk.length;
      if (sizeBytes > MOST_BYTES) throw new Error(`the service answered with over ${MOST_BYTES} bytes`);
      chunks.push(chunk);
    }
    return parseAnswer(Buffer.concat(chunks).toString('utf8'));
  } finally {
    response.destroy();
  }
}

/** The words of JSON.parse quote what it could not read, which is for nobody to see. Throws an error to be tried again. */
export function parseAnswer(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error('the service answered with what is no JSON');
  }
}
