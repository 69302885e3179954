import { afterAll, beforeAll, expect, test } from "vitest";
import { loaded } from "../support/snapshots.ts";
import { servedReader } from "./support/servedReader.ts";

const AT_ONCE = 200;
const pages = [
  "/",
  "/articles/001_6c0154e214419fb0?start=1520&end=1663",
  "/answer?command=ask&text=which+court+will+hear+the+case%3F",
  "/answer.csv?command=when&text=",
  "/people",
  "/people/person%3Aiain-duncan-smith",
  "/timeline",
  "/timeline.svg",
  "/compare?about=Crown+Prosecution+Service",
  "/api/articles",
  "/feed.atom",
  "/reader.css",
];

let reader: Awaited<ReturnType<typeof servedReader>>;
beforeAll(async () => {
  reader = await servedReader(await loaded.seeds());
});
afterAll(() => reader.close());

test("a cached page is the same as the first time", async () => {
  const path = `${reader.url}/answer.csv?command=who&text=Matt+Jukes`;
  const [first, second] = [await fetch(path), await fetch(path)];
  for (const name of ["content-type", "content-disposition", "content-security-policy", "etag"]) {
    expect(first.headers.get(name)).not.toBeNull();
    expect(second.headers.get(name)).toBe(first.headers.get(name));
  }
  expect(await second.text()).toBe(await first.text());
});

test("HEAD returns the headers of a page without its text", async () => {
  for (const _time of ["first", "second"]) {
    const response = await fetch(`${reader.url}/people`, { method: "HEAD" });
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await response.text()).toBe("");
  }
});

/** Asks a reader of its own, because one that a crowd has left closes its idle connections, maybe while they are used again. */
async function askAtOnce(pathOf: (at: number) => string): Promise<{ response: Response; text: string }[]> {
  const own = await servedReader(await loaded.seeds());
  try {
    const paths = Array.from({ length: AT_ONCE }, (_, at) => pathOf(at));
    return await Promise.all(
      paths.map(async (path) => {
        const response = await fetch(own.url + path);
        return { response, text: await response.text() };
      }),
    );
  } finally {
    await own.close();
  }
}

test("200 requests at once are all answered, identical ones identically", async () => {
  const answers = await askAtOnce((at) => pages[at % pages.length] ?? "/");
  expect(new Set(answers.map(({ response }) => response.status))).toEqual(new Set([200]));
  const told = answers.map(({ response, text }) => {
    const headers = Object.fromEntries(response.headers);
    for (const name of ["date", "connection", "keep-alive"]) delete headers[name];
    return JSON.stringify([response.url, headers, text]);
  });
  expect(new Set(told).size).toBe(pages.length);
});

test("200 different questions at once are all answered", async () => {
  const answers = await askAtOnce((at) => `/answer?command=ask&text=who+was+charged+in+${1800 + at}%3F`);
  expect(new Set(answers.map(({ response }) => response.status))).toEqual(new Set([200]));
  for (const [at, { text }] of answers.entries()) expect(text).toContain(`in ${1800 + at}?`);
});
