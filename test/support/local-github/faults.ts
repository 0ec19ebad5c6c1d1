import { refuse, type Answer } from './http-types.ts';
import { matches } from './route-log.ts';

export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly message?: string; readonly retryAfter?: number }
  | { readonly kind: 'secondary-rate-limit'; readonly retryAfter?: number }
  | { readonly kind: 'rate-limit' }
  | { readonly kind: 'hang' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'delay'; readonly ms: number };

export interface FaultRule {
  /** Found in, or matched against, `METHOD /path`. */
  readonly on: string | RegExp;
  readonly fault: Fault;
  /** How many calls it hits; 1 unless told. */
  readonly times?: number;
  /** Calls that pass before it hits. */
  readonly skip?: number;
  /** `after`: GitHub carries the call out, only its answer is lost. */
  readonly moment?: 'before' | 'after';
}

export interface FaultQueue {
  add(rule: FaultRule): void;
  /** The fault that hits this call, used up by asking. */
  take(request: string): { readonly fault: Fault; readonly moment: 'before' | 'after' } | undefined;
  clear(): void;
  /** Rules that have not hit as often as they were told to. */
  readonly pending: readonly FaultRule[];
}

export function createFaultQueue(): FaultQueue {
  let waiting: { rule: FaultRule; skip: number; times: number }[] = [];
  return {
    add: (rule) => void waiting.push({ rule, skip: rule.skip ?? 0, times: rule.times ?? 1 }),
    take: (request) => {
      const entry = waiting.find(({ rule }) => matches(request, rule.on));
      if (entry === undefined) return undefined;
      if (entry.skip > 0) {
        entry.skip -= 1;
        return undefined;
      }
      entry.times -= 1;
      waiting = waiting.filter(({ times }) => times > 0);
      return { fault: entry.rule.fault, moment: entry.rule.moment ?? 'before' };
    },
    clear: () => {
      waiting = [];
    },
    get pending() {
      return waiting.map(({ rule }) => rule);
    },
  };
}

const STATUS_MESSAGES: Readonly<Record<number, string>> = {
  403: 'Resource not accessible by integration',
  404: 'Not Found',
  409: 'Conflict',
  422: 'Validation Failed',
  429: 'API rate limit exceeded',
  500: 'Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
};

/** What GitHub would answer; undefined where a fault has no answer (hang, reset, delay). */
export function faultAnswer(fault: Fault): Answer | undefined {
  switch (fault.kind) {
    case 'status': {
      const answer = refuse(fault.status, fault.message ?? STATUS_MESSAGES[fault.status] ?? 'Error');
      return fault.retryAfter === undefined ? answer : { ...answer, headers: { 'retry-after': `${fault.retryAfter}` } };
    }
    case 'secondary-rate-limit':
      return {
        ...refuse(403, 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.'),
        headers: { 'retry-after': String(fault.retryAfter ?? 1) },
      };
    case 'rate-limit':
      return {
        ...refuse(403, 'API rate limit exceeded for installation.'),
        headers: {
          'x-ratelimit-limit': '5000',
          'x-ratelimit-remaining': '0',
          'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 1),
        },
      };
    case 'hang':
    case 'reset':
    case 'delay':
      return undefined;
  }
}
