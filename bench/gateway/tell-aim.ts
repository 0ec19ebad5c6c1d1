export interface Aim {
  readonly least?: number;
  readonly most?: number;
  readonly unit: string;
}

/** A figure with its aim, and whether it is met. */
export function tellAim(what: string, value: number, { least, most, unit }: Aim): void {
  const isMet = (least === undefined || value >= least) && (most === undefined || value <= most);
  const aim = least === undefined ? `at most ${most}` : `at least ${least}`;
  process.stdout.write(`  ${what}: ${value.toFixed(1)}${unit} (aim ${aim}${unit}: ${isMet ? 'met' : 'MISSED'})\n`);
}
