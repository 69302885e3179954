import { make } from "./dom.ts";

const themes = ["system", "light", "dark"] as const;
const key = "theme";

/** Applies the chosen theme, or the system's. */
export function applyTheme(): void {
  const theme = localStorage.getItem(key);
  if (theme === "light" || theme === "dark") document.documentElement.dataset["theme"] = theme;
  else delete document.documentElement.dataset["theme"];
}

/** Creates the selection of light, dark or the system's theme. */
export function themeSwitch(): HTMLElement {
  const select = make(
    "select",
    {},
    themes.map((theme) => make("option", { value: theme }, theme)),
  );
  select.value = localStorage.getItem(key) ?? "system";
  select.addEventListener("change", () => {
    localStorage.setItem(key, select.value);
    applyTheme();
  });
  return make("label", { class: "theme" }, "Theme", select);
}
