import type { Command } from '../../domain/promotion/command.ts';
import { VERB_RECORDS } from '../../domain/promotion/verbs/registry.ts';

const UNITS = [
  ['d', 86_400_000],
  ['h', 3_600_000],
  ['m', 60_000],
] as const;

/** A command as a line that the parser reads back as the same command. */
export function renderCommandLine(command: Command): string {
  const { verb, to, toVersion, target, production, share, environment, forMs, dryRun, sha, reason, exactReason } =
    command;
  const words = [
    VERB_RECORDS[verb].isShort ? `/${verb}` : `/seatrial ${verb}`,
    targetWord(command),
    to === null ? null : `to=${to}`,
    toVersion === null || target !== null ? null : `to=${toVersion}`,
    production ? 'to=production' : null,
    share === null ? null : `share=${Number((share * 100).toFixed(4))}%`,
    environment === null ? null : `environment=${environment}`,
    forMs === null ? null : `for=${duration(forMs)}`,
    dryRun ? 'dry-run' : null,
    sha === null ? null : `@${sha}`,
    reason,
    exactReason === null ? null : `reason=${exactReason}`,
  ];
  return words.filter((word) => word !== null).join(' ');
}

/** `model=` where a name alone could be the first word of a reason. */
function targetWord({ verb, model, surely, version, target, digest }: Command): string | null {
  if (model === null) return null;
  const pinned = version ?? target;
  if (pinned !== null) return `${model}@${pinned}`;
  if (digest !== null) return `${model}@sha256:${digest}`;
  return surely && VERB_RECORDS[verb].kind === 'stop' ? `model=${model}` : model;
}

function duration(ms: number): string {
  const [unit, size] = UNITS.find(([, length]) => ms % length === 0) ?? UNITS[2];
  return `${Number((ms / size).toFixed(3))}${unit}`;
}
