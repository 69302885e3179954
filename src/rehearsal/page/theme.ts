import { make } from "./dom.ts";

const themes = ["system", "light", "dark"] as const;
const key = "theme";

/** Applies the theme that was chosen before; the system's without one. */
export function applyTheme(): void {
  const theme = localStorage.getItem(key);
  if (theme === "light" || theme === "dark") document.documentElement.dataset["theme"] = theme;
  else delete document.documentElement.dataset["theme"];
}

/** Makes the choice between light, dark and the system's theme. */
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
