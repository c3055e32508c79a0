import type { Role } from '#domain/kernel/roles.ts'

/**
 * What every page declares about itself: who may open it and what the log keeps. A page without it is not
 * served (src/server.ts checks at the start, tests/architecture at every run).
 */
export type Access = {
  /** Roles that may open the page; `public` = without sign-in, `signed_in` = any account, with or without a role. */
  roles: readonly Role[] | 'public' | 'signed_in'
  /** What the log keeps when the page is read or used, or `none: <reason>`. */
  recorded: string
}

/** A page above another on the way from the start; `to` is its address pattern, `/faelle/:caseRef/plan`. */
export type PageAbove = { title: () => string; to: string }

/** What a route module exports as `handle`. Pages on the first level have none above them. */
export type PageHandle = { access: Access; title: () => string; above?: readonly PageAbove[] }

/** Declares a page; the form that the checks look for. */
export const definePage = (handle: PageHandle): PageHandle => handle

/** Whether a role stands in a list of writers. */
export const mayWrite = (writers: readonly Role[], role: Role): boolean => writers.includes(role)

/** Whether a role may open what is declared. */
export const mayOpen = (access: Access, role: Role): boolean =>
  Array.isArray(access.roles) && access.roles.includes(role)
