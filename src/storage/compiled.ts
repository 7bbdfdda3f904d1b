// compiled: a query that is built and compiled once and run many times. Building one costs as much as running it.
import type { Compilable, CompiledQuery } from 'kysely';

/** Stands where a value will be. */
class Hole {
  readonly name: PropertyKey;

  constructor(name: PropertyKey) {
    this.name = name;
  }
}

/**
 * Compiles a query whose values come later.
 * @param build makes the query from an object whose properties stand for the values; it may use each, and look at none
 * @returns what fills the values in, for `db.executeQuery`
 */
export function compiled<Input extends object, Row>(
  build: (input: Input) => Compilable<Row>,
): (input: Input) => CompiledQuery<Row> {
  const holes = new Proxy({}, { get: (_, name) => new Hole(name) }) as Input;
  const query = build(holes).compile();
  return (input) => ({
    ...query,
    parameters: query.parameters.map((each) => (each instanceof Hole ? input[each.name as keyof Input] : each)),
  });
}
