/** Something that waits for its turn. */
export interface Task {
  /** Rows take turns; in a row the first that came is the first. */
  readonly row: number | null;
  /** Whoever asked for it: nobody fills the lane for others. */
  readonly owner: number | null;
  /** What came earlier has the smaller number. */
  readonly arrival: number;
}

export interface Lane<T extends Task> {
  /** The row whose turn it is first. */
  readonly rows: Map<number | null, T[]>;
  readonly waiting: Map<number | null, number>;
  running: boolean;
  /** How many wait for their next attempt. */
  pausing: number;
}

export function createLane<T extends Task>(): Lane<T> {
  return { rows: new Map(), waiting: new Map(), running: false, pausing: 0 };
}

export function isQuiet({ rows, running, pausing }: Lane<Task>): boolean {
  return !running && pausing === 0 && rows.size === 0;
}

/** Whether there was room: at most so many pieces of work of one person wait. */
export function put<T extends Task>(lane: Lane<T>, task: T, most: number): boolean {
  if ((lane.waiting.get(task.owner) ?? 0) >= most) return false;
  count(lane, task, 1);
  const row = lane.rows.get(task.row);
  if (row === undefined) lane.rows.set(task.row, [task]);
  else row.splice(row.findLastIndex(({ arrival }) => arrival < task.arrival) + 1, 0, task);
  return true;
}

/** Begun before, it goes before everything else. */
export function putBack<T extends Task>(lane: Lane<T>, task: T): void {
  const others = [...lane.rows].filter(([row]) => row !== task.row);
  const own = lane.rows.get(task.row) ?? [];
  count(lane, task, 1);
  lane.rows.clear();
  lane.rows.set(task.row, [task, ...own]);
  for (const [row, tasks] of others) lane.rows.set(row, tasks);
}

/** The next of the row whose turn it is, which then waits for all others. */
export function take<T extends Task>(lane: Lane<T>): T | undefined {
  const [first] = lane.rows;
  if (first === undefined) return undefined;
  const [row, tasks] = first;
  const task = tasks.shift();
  lane.rows.delete(row);
  if (tasks.length > 0) lane.rows.set(row, tasks);
  if (task !== undefined) count(lane, task, -1);
  return task;
}

function count<T extends Task>({ waiting }: Lane<T>, { owner }: T, by: number): void {
  const now = (waiting.get(owner) ?? 0) + by;
  if (now > 0) waiting.set(owner, now);
  else waiting.delete(owner);
}
