/** The head of a description, without what depends on it: "a former aide" of "a former aide to the mayor". */
export function headOfDescription(description: string): string {
  return (
    description.split(/\s(?:of|to|for|at|in|on|from|with|by|under|who|whose|which|that)\s/u, 1)[0] ??
    description
  );
}
