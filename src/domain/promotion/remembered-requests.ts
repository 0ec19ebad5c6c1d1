import type { LedgerEvent, Remembered } from '../../contract/generated/types.ts';
import { isSamePlace, isStanding } from './remembered.ts';
import type { ModelState } from './state.ts';

/** A promotion that a request remembered. */
export interface RememberedPromotion {
  readonly model: string;
  /** By which it was remembered: who asked, through what, when, with which role. */
  readonly event: LedgerEvent;
  readonly promotion: Remembered;
  readonly stands: boolean;
}

/** A request of which something is remembered still. */
export interface RememberedRequest {
  /** Of the request. */
  readonly key: string;
  readonly pull: number;
  /** All that it remembered, also what is over since. */
  readonly promotions: readonly RememberedPromotion[];
}

export interface RememberingLog {
  readonly state: ModelState;
  readonly events: readonly LedgerEvent[];
}

/** The oldest first. A request may be about several models, so that the logs are read together. */
export function rememberedRequests(logs: readonly RememberingLog[]): readonly RememberedRequest[] {
  const all = logs.filter(({ state }) => state.remembered.length > 0).flatMap(rememberedIn);
  const wanted = new Set(all.filter(({ stands }) => stands).map(({ event }) => event.data.intentKey));
  const everything = logs.flatMap(rememberedIn).filter(({ event }) => wanted.has(event.data.intentKey));
  return [...Map.groupBy(everything, ({ event }) => event.data.intentKey)].map(([key, promotions]) => ({
    key,
    pull: promotions[0]?.promotion.pull ?? 0,
    promotions,
  }));
}

/** Of two in one place the later stands. */
function rememberedIn({ state, events }: RememberingLog): readonly RememberedPromotion[] {
  const told = events.flatMap((event) => {
    const promotion = event.type === 'promotion.remembered' ? event.data.remembered : undefined;
    return promotion === undefined ? [] : [{ event, promotion }];
  });
  return told.map(({ event, promotion }) => {
    const last = told.findLast((one) => isSamePlace(one.promotion, promotion));
    const stands = last?.event === event && isStanding(state, promotion);
    return { model: state.model, event, promotion, stands };
  });
}

/** What stands of one model, the oldest first. */
export function standingIn(log: RememberingLog): readonly RememberedPromotion[] {
  return log.state.remembered.length === 0 ? [] : rememberedIn(log).filter(({ stands }) => stands);
}
