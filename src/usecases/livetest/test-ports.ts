import type { LiveDecision } from '../../contract/generated/types.ts';
import type { Watched } from '../../domain/promotion/stage.ts';
import type { WindowStore } from '../ports/window-store.ts';
import type { Show } from '../promotion/decided-request.ts';
import type { ChatPorts } from '../promotion/ports.ts';

/** What deciding about live tests needs beside what every request needs. */
export interface TestPorts extends ChatPorts {
  /** The branch seatrial/windows. */
  readonly windows: WindowStore;
}

export interface TestPlace extends Watched {
  readonly model: string;
}

/** A commit that the evidence of a live test has brought about. */
export interface TurnedTest extends TestPlace {
  readonly outcome: LiveDecision['outcome']['kind'];
  readonly show: Show;
}
