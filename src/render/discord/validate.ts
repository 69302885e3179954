/** A JSON object with unchecked keys. */
export type Json = Readonly<Record<string, unknown>>;

/** True of a JSON object. */
export function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a key has a value; Discord treats `null` as not given. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

/** Collects problems, each with the path of the value: `components[0].components: 41 components, 40 allowed`. */
export class Problems {
  readonly found: string[] = [];

  add(path: string, problem: string): void {
    this.found.push(`${path}: ${problem}`);
  }

  /** Checks a string of `min` to `max` characters; returns its length, or 0 if it is not a string. */
  string(path: string, value: unknown, min: number, max: number): number {
    if (typeof value !== "string") {
      this.add(path, "is not a string");
      return 0;
    }
    if (value.length < min || value.length > max)
      this.add(path, `${value.length} characters, ${min} to ${max} allowed`);
    if (/\p{Cs}/u.test(value)) this.add(path, "holds half a character (a lone surrogate)");
    return value.length;
  }

  optionalString(path: string, value: unknown, min: number, max: number): number {
    return isGiven(value) ? this.string(path, value, min, max) : 0;
  }

  /** Checks an array of `min` to `max` items; returns them, or none if it is not an array. */
  array(path: string, value: unknown, min: number, max: number): readonly unknown[] {
    if (!Array.isArray(value)) {
      this.add(path, "is not an array");
      return [];
    }
    if (value.length < min || value.length > max)
      this.add(path, `${value.length} items, ${min} to ${max} allowed`);
    return value;
  }

  keys(path: string, value: Json, known: readonly string[]): void {
    for (const key of Object.keys(value))
      if (!known.includes(key)) this.add(path, `has an unknown key ${key}`);
  }

  unique(path: string, values: readonly unknown[], what: string): void {
    const seen = new Set<unknown>();
    for (const value of values) {
      if (seen.has(value)) this.add(path, `${what} ${String(value)} appears twice`);
      seen.add(value);
    }
  }
}
