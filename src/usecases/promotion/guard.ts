import type { ActorFacts } from '../../contract/generated/types.ts';

/** Who says what nobody asked for. */
export const GUARD: ActorFacts = { id: null, login: 'seatrial', role: 'read', teams: [] };
