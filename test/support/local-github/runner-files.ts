/** What an action hands to the runner: files of `name=value` and workflow commands on its standard output. */

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  /** `file`, `line`, `endLine`, `col`, `endColumn`, `title`, as given. */
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** `name=value` on one line, or `name<<delimiter` … `delimiter` over several; the last value of a name counts. */
export function parseEnvironmentFile(text: string): Readonly<Record<string, string>> {
  const lines = text.split(/\r?\n/);
  const values: Record<string, string> = {};
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const [, multi, delimiter] = /^([^=]*?)<<(.+)$/.exec(line) ?? [];
    if (multi !== undefined && delimiter !== undefined) {
      const end = lines.indexOf(delimiter, index + 1);
      if (end === -1) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
      values[multi] = lines.slice(index + 1, end).join('\n');
      index = end;
      continue;
    }
    const equals = line.indexOf('=');
    if (equals < 1) throw new Error(`Invalid format '${line}'`);
    values[line.slice(0, equals)] = line.slice(equals + 1);
  }
  return values;
}

export function readAnnotations(stdout: string): readonly Annotation[] {
  return stdout.split(/\r?\n/).flatMap((line) => {
    const [, level, properties = '', message = ''] = /^::(error|warning|notice)(?: (.*?))?::(.*)$/.exec(line) ?? [];
    if (level === undefined) return [];
    return [
      { level: level as Annotation['level'], properties: readProperties(properties), message: unescapeData(message) },
    ];
  });
}

function readProperties(text: string): Readonly<Record<string, string>> {
  const pairs = text.split(',').filter((pair) => pair.includes('='));
  return Object.fromEntries(
    pairs.map((pair) => {
      const equals = pair.indexOf('=');
      const value = pair
        .slice(equals + 1)
        .replaceAll(/%3A/gi, ':')
        .replaceAll(/%2C/gi, ',');
      return [pair.slice(0, equals).trim(), unescapeData(value)];
    }),
  );
}

function unescapeData(text: string): string {
  return text.replaceAll(/%0D/gi, '\r').replaceAll(/%0A/gi, '\n').replaceAll('%25', '%');
}
