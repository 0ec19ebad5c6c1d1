import { BinaryReader, BinaryWriter, WireType } from '@bufbuild/protobuf/wire';

/** Field number → what is done with it; what is not there is passed over, as the format asks. */
export type Fields = Readonly<Record<number, (reader: BinaryReader, wireType: WireType) => void>>;

/** One message, of which no part is read beyond its end. Throws where the bytes are none. */
export function readFields(bytes: Uint8Array, fields: Fields): void {
  const reader = new BinaryReader(bytes);
  while (reader.pos < reader.len) {
    const [number, wireType] = reader.tag();
    // Groups are of an older format, and could be nested without end.
    if (wireType === WireType.StartGroup || wireType === WireType.EndGroup) throw new RangeError('a group');
    const read = fields[number];
    if (read === undefined) reader.skip(wireType);
    else read(reader, wireType);
  }
}

const DECODER = new TextDecoder('utf-8', { fatal: true });

/** Throws where it is no text. */
export function readText(reader: BinaryReader, wireType: WireType): string {
  return DECODER.decode(readBytes(reader, wireType));
}

/** A view, not a copy. */
export function readBytes(reader: BinaryReader, wireType: WireType): Uint8Array {
  if (wireType !== WireType.LengthDelimited) throw new RangeError('not the type of this field');
  return reader.bytes();
}

/** Numbers stand one after the other in one field, or each in a field of its own: both are the same. */
export function readNumbers(
  { reader, wireType, alone }: { reader: BinaryReader; wireType: WireType; alone: WireType },
  take: (reader: BinaryReader) => void,
): void {
  if (wireType === alone) {
    take(reader);
    return;
  }
  const packed = new BinaryReader(readBytes(reader, wireType));
  while (packed.pos < packed.len) take(packed);
}

/** A field that is a message. */
export function writeMessage(writer: BinaryWriter, number: number, write: (writer: BinaryWriter) => void): void {
  writer.tag(number, WireType.LengthDelimited).fork();
  write(writer);
  writer.join();
}

/** Left out where it is empty, as the format has it. */
export function writeText(writer: BinaryWriter, number: number, text: string): void {
  if (text !== '') writer.tag(number, WireType.LengthDelimited).string(text);
}

/** Left out where it is false. */
export function writeFlag(writer: BinaryWriter, number: number, isSet: boolean): void {
  if (isSet) writer.tag(number, WireType.Varint).bool(true);
}

export function writeShape(writer: BinaryWriter, number: number, shape: readonly number[]): void {
  if (shape.length === 0) return;
  writeMessage(writer, number, (packed) => {
    for (const size of shape) packed.int64(size);
  });
}

export function message(write: (writer: BinaryWriter) => void): Buffer {
  const writer = new BinaryWriter();
  write(writer);
  return Buffer.from(writer.finish());
}
