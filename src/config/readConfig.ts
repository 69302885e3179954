import { readFileSync } from "node:fs";
import type * as z from "zod";
import { UserError } from "../errors.ts";
import { root } from "../places.ts";

/** Reads and validates a JSON file in `config/`; throws a `UserError` that names the file and each bad value. */
export function readConfig<Schema extends z.ZodType>(name: string, schema: Schema): z.infer<Schema> {
  return validated(schema, readJson(name), `config/${name}`);
}

function readJson(name: string): unknown {
  try {
    return JSON.parse(readFileSync(new URL(`config/${name}`, root), "utf8"));
  } catch (error) {
    throw new UserError(`config/${name}: ${String(error)}. Fix it, or restore it from the repository.`);
  }
}

/** Validates settings; throws a `UserError` that names each bad value and `where` it is. */
export function validated<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  where: string,
): z.infer<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const lines = result.error.issues.map(({ path, message }) =>
    [where, ...(path.length === 0 ? [] : [path.join(".")]), message].join(": "),
  );
  throw new UserError(
    `${lines.join("\n")}\nCorrect it and start again. docs/settings.md lists every setting.`,
  );
}
