import type { EngineProgram } from './engine-program.ts';

export const NGINX_PROGRAM: EngineProgram = {
  name: 'nginx',
  programs: ['nginx', '/usr/sbin/nginx', '/usr/local/sbin/nginx'],
  versionArgs: ['-v'],
  howToInstall: 'Install it, for instance by apt-get install nginx-light.',
  check: 'nginx.conf',
  checkArgs: (folder, file) => ['-e', 'stderr', '-p', folder, '-c', file, '-t', '-q'],
  runArgs: (folder, file) => ['-e', 'stderr', '-p', folder, '-c', file],
  main: 'nginx.conf',
  reload: 'SIGHUP',
  stop: 'SIGQUIT',
  isOtherUser: true,
};
