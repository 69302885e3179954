import { page, type Page } from "./layout.tsx";

/** Asks for the token, then continues to the requested page. */
export function enterPage({ next, isWrong = false }: { next: string; isWrong?: boolean }): Page {
  return page({
    title: "Cuttings",
    section: "none",
    children: (
      <>
        <h1>This reader is private</h1>
        <form method="post" action="/enter" class="enter">
          <label for="token">Your token</label>
          <input id="token" name="token" type="password" required autocomplete="current-password" />
          <input type="hidden" name="next" value={next} />
          <button type="submit">Enter</button>
          {isWrong ? <p role="alert">This token is wrong.</p> : null}
        </form>
      </>
    ),
  });
}
