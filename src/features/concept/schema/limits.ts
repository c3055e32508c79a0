/** Largest file of a concept that is read, in MiB. */
export const mostConceptMegabytes = 2
