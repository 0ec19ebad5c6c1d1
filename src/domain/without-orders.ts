/**
 * A line of foreign text that a runner of GitHub shows and does not obey: it takes `::command::` at the start of a line, and the older `##[command]`
 * anywhere in it, for an order (actions/runner, ActionCommand.cs).
 */
export function withoutOrders(line: string): string {
  return line.replaceAll('##[', '## [').replace(/^(\s*)::/u, '$1: :');
}
