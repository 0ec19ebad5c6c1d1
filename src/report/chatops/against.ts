import type { AgainstFacts, CommandFacts } from '../../contract/generated/types.ts';
import { code, md, joinMarkdown, type Markdown, strong } from '../markdown.ts';
import { plainTime } from '../release/live-sections.ts';

const KINDS: Readonly<Record<AgainstFacts['kind'], string>> = {
  'rolled-back': 'rolled back',
  'live-failed': 'failed its live test',
  rejected: 'rejected by its certification',
  retired: 'retired',
  quarantined: 'quarantined',
};

/** What the log holds against the version that a command is about; nothing where it holds nothing. */
export function renderAgainst({ command, version, against = [] }: CommandFacts): readonly Markdown[] {
  if (against.length === 0) return [];
  const name = version?.version ?? command.version ?? '';
  const lines = against.map((one) => md`- ${tell(one)}`);
  return [joinMarkdown([md`${strong(md`Known against ${code(name)}:`)}`, md``, ...lines], '\n')];
}

function tell({ kind, environment, takenBack, ...told }: AgainstFacts): Markdown {
  const where = environment === null ? md`` : md` in ${environment}`;
  const back = takenBack === undefined ? md`` : md`; taken back ${tellWhen(takenBack)}`;
  return md`${KINDS[kind]}${where} ${tellWhen(told)}${back}`;
}

function tellWhen({ at, by, reason }: Pick<AgainstFacts, 'at' | 'by' | 'reason'>): Markdown {
  const because = reason === null ? md`` : md`: ${reason}`;
  return md`at ${code(plainTime(at))} UTC by ${code(by)}${because}`;
}
