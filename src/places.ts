/** The project's folder, ending in a slash: `src/`, where this file is, and `dist/`, where it is built into, both lie in it. */
export const root = new URL("..", import.meta.url);

/** What `npm run build` makes, ending in a slash. */
export const dist = new URL("dist/", root);
