type Attributes = Readonly<Record<string, string | boolean | undefined>>;

/** Content of an element; text is never parsed as HTML. */
export type Child = Node | string | undefined | readonly Child[];

/** Creates an element; `true` sets an attribute without a value, `false` and `undefined` omit it. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) element.setAttribute(name, "");
    else if (typeof value === "string") element.setAttribute(name, value);
  }
  element.append(...flat(children));
  return element;
}

/** A button with an action. */
export function pressable(
  attributes: Attributes,
  press: (event: MouseEvent) => void,
  ...children: readonly Child[]
): HTMLButtonElement {
  const button = make("button", { type: "button", ...attributes }, ...children);
  button.addEventListener("click", press);
  return button;
}

/** An element of the page by id; `index.html` must contain it. */
export function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no element ${id}.`);
  return element;
}

/** Announces something to screen readers that is otherwise only visible. */
export function announce(text: string): void {
  byId("status").textContent = text;
}

function flat(children: readonly Child[]): (Node | string)[] {
  return children.flatMap((child) => {
    if (child === undefined) return [];
    return typeof child === "string" || child instanceof Node ? [child] : flat(child);
  });
}
