import { growableInt32 } from '../growable.ts';

/** Vectors of length 1, one after the other, each with the number of its id. */
export interface Gallery {
  readonly width: number;
  readonly vectors: Float64Array;
  readonly id: Int32Array;
  readonly ids: number;
}

/** Where the nearest row of the same id stands among the others, for each row of a gallery. */
export interface NearestOwn {
  /** Other rows of its id. */
  readonly others: Int32Array;
  /** Rows that are nearer than the nearest of its id. */
  readonly before: Int32Array;
  /** Rows that are as near as that one, which is among them. */
  readonly level: Int32Array;
  /** Of those, the ones of its id. */
  readonly same: Int32Array;
  readonly rivals: Rivals;
}

/** Ids that stand before or beside the nearest row of the same id: those of a row follow each other from `starts` on. */
export interface Rivals {
  readonly starts: Int32Array;
  readonly id: Int32Array;
  readonly before: Int32Array;
  readonly level: Int32Array;
}

/** So many neighbours may be asked for: what stands behind them needs not be known. */
export const MOST_NEIGHBOURS = 100;
/** Of more rows that are equally near, one id changes nothing that is seen. */
const MOST_LEVEL = 1000;

/** Rows that are compared with all others in one pass, so that each vector is fetched once for them. */
const BLOCK = 4;

/** Of every row, by cosine similarity, the row itself left out. Takes the square of the rows; `round` makes ties of what differs by rounding. */
export function findNearestOwn(gallery: Gallery, round: (cosine: number) => number): NearestOwn {
  const rows = gallery.id.length;
  const members = membersOf(gallery);
  const found = new GrowingPlaces();
  const count = new RivalCount(gallery);
  const cosines: Cosines = [
    new Float64Array(rows),
    new Float64Array(rows),
    new Float64Array(rows),
    new Float64Array(rows),
  ];
  for (let first = 0; first < rows; first += BLOCK) {
    compare(gallery, first, cosines);
    for (const [at, own] of cosines.entries()) {
      const row = first + at;
      if (row < rows) found.push(count.place(row, own.map(round), members[gallery.id[row] ?? 0] ?? []));
    }
  }
  return found.finish();
}

function membersOf({ id, ids }: Gallery): readonly (readonly number[])[] {
  const members = Array.from({ length: ids }, (): number[] => []);
  id.forEach((group, row) => members[group]?.push(row));
  return members;
}

/** Of the rows of a block with all. */
type Cosines = readonly [Float64Array, Float64Array, Float64Array, Float64Array];

/** The cosines of up to four rows with all; of rows beyond the last one those of the last. */
function compare({ vectors, width, id }: Gallery, first: number, [w, x, y, z]: Cosines): void {
  const last = id.length - 1;
  const [p = 0, q = 0, r = 0, s = 0] = Array.from({ length: BLOCK }, (_, at) => Math.min(first + at, last) * width);
  for (let other = 0, start = 0; other <= last; other += 1, start += width) {
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let column = 0; column < width; column += 1) {
      const value = vectors[start + column] ?? 0;
      a += value * (vectors[p + column] ?? 0);
      b += value * (vectors[q + column] ?? 0);
      c += value * (vectors[r + column] ?? 0);
      d += value * (vectors[s + column] ?? 0);
    }
    w[other] = a;
    x[other] = b;
    y[other] = c;
    z[other] = d;
  }
}

/** The places of one row after the other. */
class GrowingPlaces {
  readonly #own = { others: growableInt32(), before: growableInt32(), level: growableInt32(), same: growableInt32() };
  readonly #rivals = { starts: growableInt32(), id: growableInt32(), before: growableInt32(), level: growableInt32() };

  push({ rivals, ...place }: Place): void {
    this.#own.others.push(place.others);
    this.#own.before.push(place.before);
    this.#own.level.push(place.level);
    this.#own.same.push(place.same);
    this.#rivals.starts.push(this.#rivals.id.length);
    for (const { id, before, level } of rivals) {
      this.#rivals.id.push(id);
      this.#rivals.before.push(before);
      this.#rivals.level.push(level);
    }
  }

  finish(): NearestOwn {
    const { others, before, level, same } = this.#own;
    const { starts, id, ...rivals } = this.#rivals;
    starts.push(id.length);
    return {
      others: others.finish(),
      before: before.finish(),
      level: level.finish(),
      same: same.finish(),
      rivals: {
        starts: starts.finish(),
        id: id.finish(),
        before: rivals.before.finish(),
        level: rivals.level.finish(),
      },
    };
  }
}

interface Rival {
  readonly id: number;
  readonly before: number;
  readonly level: number;
}

interface Place {
  readonly others: number;
  readonly before: number;
  readonly level: number;
  readonly same: number;
  readonly rivals: readonly Rival[];
}

const NOWHERE: Place = { others: 0, before: 0, level: 0, same: 0, rivals: [] };

/** Counts rows by id, in arrays that are used again for every row. */
class RivalCount {
  readonly #id: Int32Array;
  readonly #before: Int32Array;
  readonly #level: Int32Array;

  constructor({ id, ids }: Gallery) {
    this.#id = id;
    this.#before = new Int32Array(ids);
    this.#level = new Int32Array(ids);
  }

  /** Of a row without another of its id there is none. */
  place(row: number, cosines: Float64Array, members: readonly number[]): Place {
    if (members.length < 2) return NOWHERE;
    const nearest = members.reduce((most, other) => (other === row ? most : Math.max(most, cosines[other] ?? 0)), -2);
    const met = this.#count(cosines, { row, nearest });
    const [before, level] = [this.#total(this.#before, met), this.#total(this.#level, met)];
    const group = this.#id[row] ?? 0;
    const same = this.#level[group] ?? 0;
    const rivals = met
      .map((id) => ({ id, before: this.#before[id] ?? 0, level: this.#level[id] ?? 0 }))
      .filter((rival) => rival.id !== group && before - rival.before < MOST_NEIGHBOURS)
      .filter((rival) => level - rival.level <= MOST_LEVEL);
    for (const id of met) {
      this.#before[id] = 0;
      this.#level[id] = 0;
    }
    return { others: members.length - 1, before, level, same, rivals };
  }

  /** The ids of the other rows that are at least as near. */
  #count(
    cosines: Float64Array,
    { row, nearest }: { readonly row: number; readonly nearest: number },
  ): readonly number[] {
    const met: number[] = [];
    for (let other = 0; other < cosines.length; other += 1) {
      const cosine = cosines[other] ?? 0;
      if (cosine < nearest || other === row) continue;
      const id = this.#id[other] ?? 0;
      const counts = cosine > nearest ? this.#before : this.#level;
      if (this.#before[id] === 0 && this.#level[id] === 0) met.push(id);
      counts[id] = (counts[id] ?? 0) + 1;
    }
    return met;
  }

  #total(counts: Int32Array, ids: readonly number[]): number {
    return ids.reduce((total, id) => total + (counts[id] ?? 0), 0);
  }
}
