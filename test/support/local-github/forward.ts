import { fetchAgain } from './emulator.ts';
import type { Answer, Call } from './http-types.ts';
import type { World } from './world.ts';

/** Hands a call to the emulator, as the same person. */
export async function forward(world: World, call: Call, fields?: unknown): Promise<Answer> {
  const query = new URLSearchParams(call.query);
  if (Number(query.get('per_page') ?? 30) > world.options.pageLimit)
    query.set('per_page', String(world.options.pageLimit));
  const url = `${world.emulator.url}${call.path}${query.size === 0 ? '' : `?${query.toString()}`}`;
  // The emulator takes no empty body where GitHub does.
  const sent = call.bytes.length === 0 ? '{}' : call.bytes;
  const body = fields === undefined ? sent : JSON.stringify(fields);
  const token = 'token' in call.actor ? call.actor.token : undefined;
  const response = await fetchAgain(url, {
    method: call.method,
    redirect: 'manual',
    headers: {
      'content-type': call.headers['content-type'] ?? 'application/json',
      accept: call.headers.accept ?? '*/*',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    ...(call.method === 'GET' || call.method === 'HEAD' ? {} : { body }),
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const isJson = response.headers.get('content-type')?.includes('json') === true && bytes.length > 0;
  const headers = Object.fromEntries(
    ['link', 'location', 'content-type'].flatMap((name) => {
      const value = response.headers.get(name);
      // The emulator names itself; who follows its links must come by us again.
      return value === null ? [] : [[name, value.replaceAll(world.emulator.url, world.url)]];
    }),
  );
  return { status: response.status, headers, body: isJson ? JSON.parse(bytes.toString()) : bytes };
}

export function succeeded({ status }: Answer): boolean {
  return status >= 200 && status < 300;
}
