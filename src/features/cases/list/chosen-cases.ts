const most = 200
const reference = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Outside references of the cases that an address names as chosen, each once; what is no reference is left out. */
export const chosenCases = (search: URLSearchParams): string[] =>
  [...new Set(search.getAll('fall'))].filter((ref) => reference.test(ref)).slice(0, most)
