/** Which part of a long list is shown, as it stands in the address. */
export type ListView<Order extends string> = { past: boolean; order: Order; page: number }

/** Reads the view from the address; what is not understood falls back to the usual view. */
export function readListView<const Order extends string>(
  search: URLSearchParams,
  orders: readonly [Order, ...Order[]],
): ListView<Order> {
  const page = Number(search.get('seite') ?? 1)
  return {
    past: search.get('stand') === 'beendet',
    order: orders.find((order) => order === search.get('ordnung')) ?? orders[0],
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  }
}

/** The address that shows exactly this view of a list. */
export function listAddress(path: string, view: ListView<string>): string {
  const search = new URLSearchParams({ ordnung: view.order })
  if (view.past) search.set('stand', 'beendet')
  if (view.page > 1) search.set('seite', String(view.page))
  return `${path}?${search}`
}

/** The head of a column by which the list can be ordered. */
export const sortOf = (path: string, view: ListView<string>, order: string) => ({
  to: listAddress(path, { ...view, order, page: 1 }),
  direction: view.order === order ? ('ascending' as const) : undefined,
})
