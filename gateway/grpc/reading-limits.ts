import {
  ServerInterceptingCall,
  type ServerInterceptor,
  ServerListenerBuilder,
  ResponderBuilder,
  status,
} from '@grpc/grpc-js';

export interface ReadingLimits {
  /** Messages of which some has come and not all: each may take as much memory as a message may have. */
  readonly most: number;
  /** Until the last byte of a message has come. */
  readonly withinMs: number;
}

interface Reading {
  readonly timer: NodeJS.Timeout;
  readonly breakOff: (code: status, details: string) => void;
}

/**
 * Who sends its message slowly, or many of them at once, takes the memory of no one: where there is no place, the message that has
 * been coming for the longest time is broken off, so that whoever is quick is answered.
 */
export function limitReading({ most, withinMs }: ReadingLimits): ServerInterceptor {
  const readings = new Set<Reading>();
  return (_method, call) => {
    let own: Reading | null = null;
    const end = (): void => {
      if (own === null) return;
      clearTimeout(own.timer);
      readings.delete(own);
      own = null;
    };
    const breakOff = (code: status, details: string): void => {
      end();
      call.sendStatus({ code, details });
    };
    const late = (): void => breakOff(status.DEADLINE_EXCEEDED, 'the message did not come in time');
    const listener = new ServerListenerBuilder()
      .withOnReceiveMetadata((metadata, next) => {
        if (readings.size >= most) firstOf(readings)?.breakOff(status.RESOURCE_EXHAUSTED, FULL);
        own = { timer: setTimeout(late, withinMs).unref(), breakOff };
        readings.add(own);
        next(metadata);
      })
      .withOnReceiveMessage((message, next) => {
        end();
        next(message);
      })
      .withOnCancel(end)
      .build();
    const responder = new ResponderBuilder()
      .withStart((next) => next(listener))
      .withSendStatus((told, next) => {
        end();
        next(told);
      })
      .build();
    return new ServerInterceptingCall(call, responder);
  };
}

const FULL = 'too many messages are being read, and this one has been coming for the longest time';

function firstOf(readings: ReadonlySet<Reading>): Reading | undefined {
  for (const reading of readings) return reading;
  return undefined;
}
