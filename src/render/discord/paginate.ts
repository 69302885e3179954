/**
 * Splits items into pages without splitting an item: each page takes as many as its room and count allow. An item
 * larger than `room` gets a page of its own. There is always at least one page, which may be empty.
 */
export function paginate<Item>(
  items: readonly Item[],
  sizeOf: (item: Item) => number,
  room: number,
  perPage: number,
): Item[][] {
  const pages: Item[][] = [];
  let left = 0;
  for (const item of items) {
    const page = pages.at(-1);
    const size = sizeOf(item);
    if (page === undefined || page.length === perPage || size > left) {
      pages.push([item]);
      left = room - size;
    } else {
      page.push(item);
      left -= size;
    }
  }
  return pages.length === 0 ? [[]] : pages;
}
