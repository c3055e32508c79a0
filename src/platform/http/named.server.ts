import { data } from 'react-router'

const reference = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Finds what an address names by its outside reference; answers 404 where there is nothing for the caller. */
export async function named<T>(
  ref: string | undefined,
  find: (ref: string) => Promise<T | undefined>,
): Promise<T> {
  const found = ref && reference.test(ref) ? await find(ref) : undefined
  if (found === undefined) throw data(null, { status: 404 })
  return found
}
