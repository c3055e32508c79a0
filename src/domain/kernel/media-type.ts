/** Kinds of documents that are taken, by how their content begins; the name of a file says nothing. */
const beginnings: readonly { mediaType: string; extension: string; bytes: readonly number[] }[] = [
  { mediaType: 'application/pdf', extension: 'pdf', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { mediaType: 'image/png', extension: 'png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mediaType: 'image/jpeg', extension: 'jpg', bytes: [0xff, 0xd8, 0xff] },
]

/** Largest document that is taken, in MiB. */
export const mostDocumentMegabytes = 15

/** The kind of a document by its content, or null where it is none that is taken. */
export function mediaTypeOf(content: Uint8Array): { mediaType: string; extension: string } | null {
  return beginnings.find(({ bytes }) => bytes.every((byte, at) => content[at] === byte)) ?? null
}
