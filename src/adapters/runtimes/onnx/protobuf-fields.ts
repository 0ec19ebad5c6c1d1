import { WireType } from '@bufbuild/protobuf/wire';
import { decodeText, MalformedError, type Field, type ProtobufReader } from './protobuf-reader.ts';

export function name(set: (value: string) => void): Field {
  return { wireTypes: [WireType.LengthDelimited], read: (reader) => set(reader.readName()) };
}

/** Text of which only the first bytes matter. */
export function text(maxBytes: number, set: (value: string) => void): Field {
  return {
    wireTypes: [WireType.LengthDelimited],
    read: (reader) => set(decodeText(reader.readBytes().subarray(0, maxBytes))),
  };
}

export function bytes(set: (value: Uint8Array) => void): Field {
  return { wireTypes: [WireType.LengthDelimited], read: (reader) => set(reader.readBytes()) };
}

export function integer(set: (value: number) => void): Field {
  return { wireTypes: [WireType.Varint], read: (reader) => set(reader.readInteger()) };
}

export function integers(add: (value: number) => void): Field {
  return wideIntegers((value) => add(Number(value)));
}

/** Labels and keys, of which none may fall together with its neighbour. */
export function wideIntegers(add: (value: bigint) => void): Field {
  return {
    wireTypes: [WireType.Varint, WireType.LengthDelimited],
    read: (reader, wireType) => reader.readIntegers(wireType, add),
  };
}

/** Counts 32-bit floats in either encoding without reading them. */
export function floatCount(add: (count: number) => void): Field {
  return {
    wireTypes: [WireType.Bit32, WireType.LengthDelimited],
    read: (reader, wireType) => {
      if (wireType === WireType.LengthDelimited) {
        add(Math.floor(reader.readBytes().length / 4));
        return;
      }
      reader.skip(wireType);
      add(1);
    },
  };
}

export function repeated<Message>(parse: (reader: ProtobufReader) => Message, add: (value: Message) => void): Field {
  return { wireTypes: [WireType.LengthDelimited], read: (reader) => add(parse(reader)) };
}

/**
 * A message that may occur once. Protobuf merges a second occurrence into the first; no exporter writes one, and
 * refusing it leaves nothing that the runtime could understand differently from us.
 */
export function single<Message>(parse: (reader: ProtobufReader) => Message, set: (value: Message) => void): Field {
  let seen = false;
  return repeated(parse, (value) => {
    if (seen) throw new MalformedError('a field that may occur once occurs twice');
    seen = true;
    set(value);
  });
}
