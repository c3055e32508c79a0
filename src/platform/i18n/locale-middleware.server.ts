import type { MiddlewareFunction } from 'react-router'
import { paraglideMiddleware } from './generated/paraglide/server.js'

/** Chooses the language of the request (cookie, then the browser's wish, then German) for all texts made in it. */
export const localeMiddleware: MiddlewareFunction<Response> = ({ request }, next) =>
  paraglideMiddleware(request, () => next())
