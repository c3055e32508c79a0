/** How the list of posts is shown, as it stands in the address. */
export type PostView = { order: 'title' | 'module'; page: number }

/** Reads the view from the address; what is not understood falls back to the usual view. */
export function readPostView(search: URLSearchParams): PostView {
  const page = Number(search.get('seite') ?? 1)
  return {
    order: search.get('ordnung') === 'baustein' ? 'module' : 'title',
    page: Number.isInteger(page) && page > 0 && page < 100_000 ? page : 1,
  }
}

/** The address that shows exactly this view. */
export function postsAddress({ order, page }: PostView): string {
  const search = new URLSearchParams({ ordnung: order === 'module' ? 'baustein' : 'titel' })
  if (page > 1) search.set('seite', String(page))
  return `/netzwerk/stellen?${search}`
}
