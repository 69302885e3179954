import { page, type Page } from "./layout.tsx";

/** Asks for the token, then continues to the requested page. */
export function enterPage({ next, isWrong = false }: { next: string; isWrong?: boolean }): Page {
  return page({
    title: "Cuttings",
    section: "none",
    children: (
      <>
        <h1>This reader is not open to everybody</h1>
        <form method="post" action="/enter" class="enter">
          <label for="token">The token that you were given</label>
          <input id="token" name="token" type="password" required autocomplete="current-password" />
          <input type="hidden" name="next" value={next} />
          <button type="submit">Enter</button>
          {isWrong ? <p role="alert">This is not the token.</p> : null}
        </form>
      </>
    ),
  });
}
