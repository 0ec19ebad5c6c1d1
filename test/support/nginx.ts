import { spawn, spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { SlotPart } from '../../src/domain/livetest/slots.ts';

const PROGRAM = ['nginx', '/usr/sbin/nginx'].find((path) => spawnSync(path, ['-v']).error === undefined);

export const HAS_NGINX = PROGRAM !== undefined;

/** The arms that the machine's nginx gives to keys, by a `split_clients` for each layout: one line a key, its arms with blanks between. */
export async function askNginx(
  layouts: readonly (readonly SlotPart[])[],
  keys: readonly string[],
  folder: string,
): Promise<readonly string[]> {
  const socket = join(folder, 'nginx.sock');
  writeFileSync(join(folder, 'nginx.conf'), configOf(layouts, socket));
  const child = spawn(PROGRAM ?? '', ['-p', folder, '-e', 'error.log', '-c', 'nginx.conf'], { stdio: 'inherit' });
  try {
    for (let tries = 0; !(await listens(socket)); tries += 1) {
      if (child.exitCode !== null || tries > 200) throw new Error('nginx did not start');
      await delay(50);
    }
    return await answersTo(keys, socket);
  } finally {
    child.kill('SIGQUIT');
    await new Promise((resolve) => {
      child.once('close', resolve);
    });
  }
}

/** A part of all slots is `*`; in the others percents have two decimals. */
function configOf(layouts: readonly (readonly SlotPart[])[], path: string): string {
  const splits = layouts.map((parts, index) => {
    const lines = parts.map(({ name, slots }, at) => {
      const percent = at === parts.length - 1 ? '*' : `${(slots / 100).toFixed(2)}%`;
      return `    ${percent} ${name ?? 'production'};`;
    });
    return `  split_clients "$http_x_key" $arm${index} {\n${lines.join('\n')}\n  }`;
  });
  const arms = layouts.map((_, index) => `$arm${index}`).join(' ');
  return `daemon off; worker_processes 1; pid nginx.pid;
events {}
http {
  access_log off; keepalive_requests 1000000;
  client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi; scgi_temp_path scgi;
${splits.join('\n')}
  server { listen unix:${path}; location / { default_type text/plain; return 200 "<${arms}>"; } }
}
`;
}

async function listens(path: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const socket = createConnection(path, () => resolve(true));
  socket.once('error', () => resolve(false));
  const isThere = await promise;
  socket.destroy();
  return isThere;
}

const AT_ONCE = 500;

/** Pipelined on one connection: a request for each is what takes the time. */
async function answersTo(keys: readonly string[], path: string): Promise<readonly string[]> {
  const socket = createConnection(path);
  const answers: string[] = [];
  let text = '';
  let sent = 0;
  const { promise, resolve, reject } = Promise.withResolvers<readonly string[]>();
  const send = () => {
    const requests = keys
      .slice(sent, sent + AT_ONCE)
      .map((key) => `GET / HTTP/1.1\r\nHost: h\r\nX-Key: ${key}\r\n\r\n`);
    sent += requests.length;
    socket.write(requests.join(''));
  };
  socket.on('data', (bytes) => {
    text += bytes.toString('latin1');
    const found = [...text.matchAll(/<([^>\r\n]*)>/g)];
    answers.push(...found.map(([, arms = '']) => arms));
    const last = found.at(-1);
    text = text.slice(last === undefined ? 0 : last.index + last[0].length);
    if (answers.length === keys.length) resolve(answers);
    else if (answers.length === sent) send();
  });
  socket.once('error', reject);
  socket.once('close', () => reject(new Error(`nginx closed the connection after ${answers.length} answers`)));
  send();
  const all = await promise;
  socket.destroy();
  return all;
}
