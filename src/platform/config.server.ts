import { z } from 'zod'

const minutes = z.coerce.number().int().min(1)

/** Settings of the running service, read once from the environment; the start fails when one is missing. */
const schema = z
  .object({
    DATABASE_URL: z.string().min(1),
    DATABASE_REPORTING_URL: z.string().min(1).optional(),
    NAHTLOS_SECRET: z.string().min(32),
    NAHTLOS_KEYRING: z.string().min(1),
    NAHTLOS_FILES: z.string().min(1),
    NAHTLOS_SEAL_HEADS: z.string().optional(),
    /** how long words and authors of enquiries are kept: what the site's deletion concept says */
    NAHTLOS_ENQUIRY_MONTHS: z.coerce.number().int().min(1).max(36).default(12),
    /** smtp://user:password@host:587 or smtps://…; without it no e-mail leaves the house */
    NAHTLOS_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
    /** the address e-mails come from, best one that says nothing about counselling */
    NAHTLOS_MAIL_FROM: z.email().optional(),
    NAHTLOS_DEMO: z.enum(['0', '1']).default('0'),
    NAHTLOS_NOW: z.iso.datetime({ offset: true }).optional(),
    NAHTLOS_WORK: z.enum(['0', '1']).default('1'),
    PUBLIC_ORIGIN: z.url().optional(),
    NODE_ENV: z.string().default('production'),
    SESSION_IDLE_MINUTES: minutes.max(480).default(30),
    SESSION_HOURS: z.coerce.number().int().min(1).max(24).default(8),
    DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  })
  .refine((set) => Boolean(set.NAHTLOS_SMTP_URL) === Boolean(set.NAHTLOS_MAIL_FROM), {
    path: ['NAHTLOS_SMTP_URL', 'NAHTLOS_MAIL_FROM'],
  })

export type Config = z.infer<typeof schema>

let read: Config | undefined

/** The settings; throws with the names of what is missing or wrong, never with a value. */
export function config(): Config {
  if (read) return read
  const parsed = schema.safeParse(process.env)
  if (!parsed.success) {
    const names = parsed.error.issues.map((issue) => issue.path.join('.'))
    throw new Error(
      `Einstellungen fehlen oder sind ungültig / missing or invalid settings: ${names.join(', ')}`,
    )
  }
  read = parsed.data
  return read
}

/** The next use reads the environment anew: for whoever runs several installations in one process, one after another. */
export function forgetConfig(): void {
  read = undefined
}
