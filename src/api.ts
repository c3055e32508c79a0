import { Hono } from 'hono'
import { casesApi } from '#features/cases/api.ts'

/** The JSON interface; every feature adds its part. */
export const api = new Hono()

api.route('/cases', casesApi)
