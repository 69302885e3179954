// The layering of src/ and commands/ as a lint rule: a file imports from its own folder or from earlier layers.

/** The layers, lowest first; folders on one line may not import each other. */
export const layers = [
  ["errors", "places", "text"],
  ["config"],
  ["corpus"],
  ["extract"],
  ["search"],
  ["answer"],
  ["library", "store", "render"],
  ["archive"],
  ["schedule"],
  ["commands"],
  ["discord", "web", "terminal"],
  ["rehearsal"],
  ["main"],
  ["start"],
];

/**
 * Packages and modules that only one folder may import.
 *
 * @type {Readonly<Record<string, string>>}
 */
const keptBy = { "discord.js": "discord", "@discordjs/rest": "discord", "fuse.js": "search" };

/** @param {string} unit */
const layerOf = (unit) => layers.findIndex((layer) => layer.includes(unit));

/**
 * The unit (top folder or top file) of a path: "src/text/span.ts" is "text", "commands/who.ts" is "commands".
 *
 * @param {string} path
 */
function unitOf(path) {
  const inside = /(?:^|\/)(?:src\/([^/]+?)(?:\.[jt]s|\/.*)|(commands)\/.+\.ts)$/.exec(path);
  return inside?.[1] ?? inside?.[2];
}

/**
 * Says why `from` may not import `specifier`; `undefined` if it may.
 *
 * @param {string} from
 * @param {string} specifier
 * @param {boolean} isType
 */
export function refusal(from, specifier, isType) {
  const unit = unitOf(from);
  if (unit === undefined) return undefined;
  if (!specifier.startsWith(".")) {
    const keeper = keptBy[specifier];
    return keeper === undefined || keeper === unit
      ? undefined
      : `${specifier} may only be imported in src/${keeper}.`;
  }
  const target = unitOf(new URL(specifier, `file://${from}`).pathname);
  if (target === undefined || target === unit) return undefined;
  if (unit === "render" && target === "answer" && !isType)
    return "render/ may import only types from answer/.";
  if (layerOf(target) < 0) return `${target} is in no layer: add it to config/lint/layering.js.`;
  if (unit === "rehearsal")
    return "rehearsal is a package of its own: it may not import anything from Cuttings.";
  if (target === "rehearsal" && !specifier.endsWith("/rehearsal/startStandIn.ts"))
    return "rehearsal may only be imported through startStandIn.ts.";
  if (layerOf(target) < layerOf(unit)) return undefined;
  return `${unit} may not import ${target}: a file imports from its own folder or from earlier layers.`;
}

/**
 * The parts of an import or export node, and of the rule's context, that the rule uses.
 *
 * @typedef {{ source?: { type: string; value: string } | null; importKind?: string }} Importing
 * @typedef {{ filename: string; report(problem: { node: Importing; message: string }): void }} Context
 */

const rule = {
  /** @param {Context} context */
  create(context) {
    /** @param {Importing} node */
    const check = (node) => {
      if (node.source === null || node.source === undefined) return;
      const message = refusal(context.filename, node.source.value, node.importKind === "type");
      if (message !== undefined) context.report({ node, message });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      /** @param {Importing} node */
      ImportExpression: (node) => {
        if (node.source?.type === "Literal") check(node);
      },
    };
  },
};

export default { meta: { name: "cuttings" }, rules: { layering: rule } };
