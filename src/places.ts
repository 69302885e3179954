/**
 * The project's folder with a trailing slash; both `src/`, where this file is, and `dist/`, where it is built to, are
 * in it.
 */
export const root = new URL("..", import.meta.url);

/** The folder that `npm run build` fills, with a trailing slash. */
export const dist = new URL("dist/", root);
