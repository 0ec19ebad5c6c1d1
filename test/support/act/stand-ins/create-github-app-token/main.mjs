import { appendFileSync } from 'node:fs';

const { APP_TOKEN = '', GITHUB_OUTPUT = '' } = process.env;
if (process.env['INPUT_CLIENT-ID'] === '' || process.env['INPUT_PRIVATE-KEY'] === '')
  throw new Error('No app is named.');
appendFileSync(GITHUB_OUTPUT, `token=${APP_TOKEN}\napp-slug=seatrial\n`);
