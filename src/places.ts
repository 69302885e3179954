/** The project's folder, with a trailing slash. It contains both `src/`, with this file, and `dist/`, with its build. */
export const root = new URL("..", import.meta.url);

/** The folder that `npm run build` fills, with a trailing slash. */
export const dist = new URL("dist/", root);
