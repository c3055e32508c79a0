import { reference, version } from '#platform/fields.server.ts'

/** Which draft a form changes, and the version of it that the form showed. */
export const draftFields = { concept: reference(), version: version() }
