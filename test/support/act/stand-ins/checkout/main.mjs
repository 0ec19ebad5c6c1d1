import { execFileSync } from 'node:child_process';

const { CHECKOUT_ORIGIN = '', GITHUB_SHA = '', GITHUB_WORKSPACE = '', INPUT_REF = '' } = process.env;
const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
const git = (...args) =>
  execFileSync('git', args, { cwd: GITHUB_WORKSPACE, env, stdio: ['ignore', 'ignore', 'inherit'] });
git('init', '--quiet', '--initial-branch=main');
git('remote', 'add', 'origin', `file://${CHECKOUT_ORIGIN}`);
if (process.env['INPUT_FETCH-DEPTH'] === '0') git('fetch', '--quiet', 'origin', '+refs/heads/*:refs/remotes/origin/*');
git(
  'fetch',
  '--quiet',
  ...(process.env['INPUT_FETCH-DEPTH'] === '0' ? [] : ['--depth=1']),
  'origin',
  INPUT_REF || GITHUB_SHA,
);
git('checkout', '--quiet', '--detach', 'FETCH_HEAD');
const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, INPUT_TOKEN = '' } = process.env;
if (process.env['INPUT_PERSIST-CREDENTIALS'] === 'true') {
  const credentials = Buffer.from(`x-access-token:${INPUT_TOKEN}`).toString('base64');
  git('config', `http.${GITHUB_SERVER_URL}/.extraheader`, `AUTHORIZATION: basic ${credentials}`);
  git('remote', 'set-url', 'origin', `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}.git`);
} else {
  // As in a private repository: without credentials nothing more comes, and nothing goes.
  git('remote', 'set-url', 'origin', 'file:///no-credentials');
}
