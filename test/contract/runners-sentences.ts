/** Sentences of docs/runners.md by the test that shows them, as `shown-sentences.test.ts` reads them. */
export const SHOWN: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'unit/adapters/runtimes/onnx/refuse-platform.test.ts': {
    'the oldest glibc': ['| Linux with glibc'],
    'Linux on arm64': ['| Linux with glibc'],
    'a Mac': ['| macOS on Apple'],
    'Windows on arm64': ['| Windows, x64'],
    musl: ['| Alpine and other', 'Where it cannot run,'],
    'a Mac with an Intel processor': ['| Alpine and other', 'Where it cannot run,'],
    'a Raspberry Pi with 32 bits': ['| Alpine and other', 'Where it cannot run,'],
  },
  'contract/platforms.test.ts': {
    'CI certifies an example on each system of docs/runners.md by the built action': ['CI certifies an example'],
    'the table of docs/runners.md says what CI compares: %s': [
      '| Linux with glibc',
      '| macOS on Apple',
      '| Windows, x64',
      'CI certifies an example',
    ],
  },
  'integration/adapters/system/limited-process.test.ts': {
    'variables outside the allow-list, tokens above all': ['Each model runs in a'],
    'a call that hangs is ended at its time limit, and every later call fails at once': ['Each model runs in a'],
    'is seen by the parent, where the kernel still gives it': ['| `memory: limited` |', '| `memory: watched` |'],
    'is refused by the kernel, where it would be far above': ['| `memory: limited` |'],
    'no orphan is left when the parent dies of %s while the child hangs': ['| `endsWithParent` |'],
  },
  'integration/adapters/system/isolation.test.ts': {
    'memory and its life are limited by the kernel, the network is open': [
      'The certificate has what',
      '| `memory: limited` |',
      '| `endsWithParent` |',
      '| `network: open` |',
    ],
    'without setpriv nothing ends it with its parent': ['| `endsWithParent` |'],
  },
  'unit/report/environment.test.ts': {
    'what a system does not hold a model back from: %s': ['The certificate has what'],
    'memory that was watched': ['The certificate has what'],
    'memory that nobody watched': ['The certificate has what', '| `memory: unlimited` |'],
  },
  'unit/bot/settings.test.ts': {
    'GitHub Enterprise Server serves itself, unless it is told otherwise': ['`seatrial certify` on the'],
  },
  'acceptance/archive.test.ts': {
    'is as small as docs/runners.md says': ['A job that names an'],
    'holds what actions need, and nothing else': ['A job that names an'],
  },
  'acceptance/init-attributes.test.ts': {
    'data that init bound has its digest also where Git writes CRLF into texts': [
      'Git on Windows turns',
      '`seatrial init` writes',
    ],
    'without its lines the same is told, with the line to write': ['Git on Windows turns', '`seatrial init` writes'],
  },
  'integration/adapters/runtimes/onnx/installed-package.test.ts': {
    'is used as it was tested, with the texts for editors beside its modules': ['Where it is not installed'],
    'is passed over where it is not the one that was tested: %s': ['Where it is not installed'],
  },
  'unit/adapters/system/cache-folder.test.ts': { 'the folder for downloads is %s': ['the folder for downloads:'] },
  'integration/adapters/runtimes/onnx/install-runtime.test.ts': {
    'has a binary and a library for each platform': ['`onnxruntime-node` is native,'],
    'comes from npm and our lock file, without scripts, for this platform alone, and once': [
      'Where it is not installed',
      '`SEATRIAL_RUNTIME_DIR`, a',
      'Below it, the runtime',
    ],
    'is kept in the tool cache of a runner': ['`RUNNER_TOOL_CACHE`, which'],
    'is kept beside other downloads where no runner and nobody names a folder': ['the folder for downloads:'],
    'is as large on Linux x64 as docs/runners.md says': ['Below it, the runtime'],
    'has a digest for every package and names no registry': ['Below it, the runtime'],
    'is that beside the running Node where none is on the PATH': ['Below it, the runtime'],
    '%s: it is installed anew, and that is said': ['The digest of each of', 'A folder that is'],
    'several jobs at once end with one runtime': ['Several jobs of one'],
    'what a killed installation left is removed by a later one, and what another is laying stays': ['What a killed'],
    'asks the registry that npm_config_registry names': ['**Your own registry, or'],
    'installs here whatever another npm was told: %s': ['**Your own registry, or'],
    'goes through the proxy that HTTPS_PROXY names': ['**Your own registry, or'],
    'counts from the home of the user, and not from the repository that is certified': ['Set them as variables'],
    'a folder that was copied from a machine with a network is used, read-only too, and nobody is asked': [
      '**Without a network**:',
      'It is compared like',
    ],
  },
  'contract/runtime-cache.test.ts': {
    '$file caches what the code installs, where it looks, by version and platform': ['The reusable workflow keeps'],
  },
};

/** Sentences that no test of ours can show, by the reason. */
export const UNSHOWN: Readonly<Record<string, readonly string[]>> = {
  'What GitHub does, or its Enterprise Server, seen there alone.': [
    '| GitHub Enterprise Server',
    'GitHub Enterprise Server lacks',
    '**On hosted runners** the',
  ],
  'What the page is about, and advice.': ['Where Seatrial runs, what', 'Absolute budgets hold on'],
};
