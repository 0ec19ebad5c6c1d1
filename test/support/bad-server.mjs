/** A server of the Open Inference Protocol that answers the sum of each row, and misbehaves as HOW says. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const how = process.env['HOW'] ?? 'well';
const port = Number(process.env['PORT']);
let asked = 0;
const kept = [];

process.stdout.write(`started to serve ${how}\n`);
if (how === 'dies before it is ready') {
  process.stderr.write('no model.bin in this folder\n');
  process.exit(3);
}
if (how === 'starts daemons') {
  // One in a session of its own whose parent ends at once, and one that ignores what asks it to end.
  spawn('/bin/sh', ['-c', 'setsid sleep 1000 & exit 0'], { stdio: 'ignore' });
  spawn('/bin/sh', ['-c', 'trap "" TERM INT HUP; sleep 1001'], { detached: true, stdio: 'ignore' }).unref();
}
if (how === 'hides a daemon')
  spawn('/bin/sh', ['-c', 'cd / && setsid env -i sleep $SECONDS_HIDDEN & exit 0'], { stdio: 'ignore' });
if (how === 'never listens') setInterval(() => {}, 1000);
else createServer(serve).listen(port, '127.0.0.1');

function serve(request, response) {
  if (request.method === 'GET') return tell(request, response);
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => answer(JSON.parse(Buffer.concat(parts).toString('utf8')), response));
}

function tell({ url = '' }, response) {
  if (!url.endsWith('/ready')) {
    if (how === 'drips its tensors') return drip(response);
    if (how === 'pours its tensors') return pour(response);
    const shape = how === 'tells other tensors' ? [-1, 9] : [-1, 2];
    const tensors = {
      inputs: [{ name: 'x', datatype: 'FP32', shape }],
      outputs: [{ name: 's', datatype: 'FP32', shape: [-1] }],
    };
    return send(response, 200, JSON.stringify({ name: 'm', ...tensors }));
  }
  if (how === 'drips while it is asked whether it is ready') return drip(response);
  if (how === 'is never ready') return send(response, 503, 'still loading');
  if (how === 'never answers whether it is ready') return undefined;
  return send(response, 200, '{}');
}

function answer(
  {
    inputs: [
      {
        data,
        shape: [rows, width],
      },
    ],
  },
  response,
) {
  asked += 1;
  const sums = Array.from({ length: rows }, (_, row) => {
    const own = data.slice(row * width, (row + 1) * width);
    return own.reduce((sum, value) => sum + value, 0);
  });
  const output = (changes) =>
    JSON.stringify({ outputs: [{ name: 's', datatype: 'FP32', shape: [rows], data: sums, ...changes }] });
  switch (how) {
    case 'dies at a row':
      if (sums.includes(7)) {
        process.stderr.write('fatal: row 7\n');
        process.exit(9);
      }
      return send(response, 200, output({}));
    case 'fails at a row':
      return sums.includes(7) ? send(response, 500, '{"error":"no such customer"}') : send(response, 200, output({}));
    case 'tells what it sees':
      return send(response, 500, Object.keys(process.env).sort().join(' '));
    case 'looks into another process':
      return send(response, 500, stolen(process.env['OTHER']));
    case 'another output':
      return send(response, 200, output({ name: 'other' }));
    case 'another type':
      return send(response, 200, output({ datatype: 'INT64' }));
    case 'texts':
      return send(response, 200, output({ data: sums.map(String) }));
    case 'too few':
      return send(response, 200, output({ data: [] }));
    case 'NaN':
      return send(
        response,
        200,
        output({}).replace(/"data":\[[^\]]*\]/, `"data":[${sums.map(() => 'NaN').join(',')}]`),
      );
    case 'HTML':
      return send(response, 200, '<html><body>Bad gateway</body></html>', 'text/html');
    case 'half an answer':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"outputs":');
      return response.destroy();
    case 'redirects':
      response.writeHead(307, { location: process.env['ELSEWHERE'] ?? 'http://127.0.0.1:9/' });
      return response.end();
    case 'two gigabytes':
      return pour(response);
    case 'slowly':
      return setTimeout(() => send(response, 200, output({})), 60_000);
    case 'takes memory':
      for (let block = 0; block < 60; block += 1) kept.push(Buffer.alloc(32 * 2 ** 20, 1));
      return setTimeout(() => send(response, 200, output({})), 2000);
    case 'closes the connection':
      if (asked % 2 === 0) return send(response, 200, output({}));
      response.shouldKeepAlive = false;
      return send(response, 200, output({}));
    default:
      return send(response, 200, output({}));
  }
}

function stolen(pid) {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8');
  } catch (error) {
    return error.code;
  }
}

/** A blank a tenth of a second, for ever. */
function drip(response) {
  response.writeHead(200, { 'content-type': 'application/json' });
  const drops = setInterval(() => response.write(' '), 100);
  response.on('close', () => clearInterval(drops));
}

function pour(response) {
  response.writeHead(200, { 'content-type': 'application/json' });
  const block = Buffer.alloc(2 ** 20, ' ');
  let left = 2048;
  const more = () => {
    while (left > 0) {
      left -= 1;
      if (!response.write(block)) return response.once('drain', more);
    }
    return response.end();
  };
  response.on('error', () => {});
  more();
}

function send(response, status, text, type = 'application/json') {
  response.writeHead(status, { 'content-type': type });
  response.end(text);
}
