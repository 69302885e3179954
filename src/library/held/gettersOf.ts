/** Lazy properties of an object, for `Object.defineProperties`. */
export function gettersOf<Value extends object>(read: {
  readonly [Name in keyof Value]?: (value: Value) => Value[Name];
}): PropertyDescriptorMap {
  const getters = Object.entries<((value: Value) => unknown) | undefined>(read).map(([name, get]) => [
    name,
    {
      get(this: Value) {
        return get?.(this);
      },
      enumerable: true,
      configurable: true,
    },
  ]);
  return Object.fromEntries(getters) as PropertyDescriptorMap;
}
