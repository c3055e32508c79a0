import { createTransport, type Transporter } from 'nodemailer'
import { config } from '../config.server.ts'
import { log } from '../log.server.ts'

/** One message to one address. `id` names it for good: sent twice after a crash, it is one message to its receiver. */
export type Mail = {
  id: string
  to: string
  subject: string
  text: string
  calendar: { method: 'REQUEST' | 'CANCEL'; file: string }
}

type SmtpError = { code: string; responseCode: number; command: string }

/** `refused`: the server will not take it for this address; `later`: it could not be reached, or asks to try again. */
export type MailOutcome = 'sent' | 'refused' | 'later'

let open: { url: string; transport: Transporter } | undefined

const loopback = new Set(['127.0.0.1', '[::1]', 'localhost'])

/** The connection set by NAHTLOS_SMTP_URL; never without TLS, unless the server stands on the same machine. */
function transporter(url: string): Transporter {
  if (open?.url === url) return open.transport
  const { protocol, hostname } = new URL(url)
  const transport = createTransport({
    url,
    requireTLS: protocol === 'smtp:' && !loopback.has(hostname),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  open = { url, transport }
  return transport
}

/** Where e-mails come from, or null where this installation sends none. */
export const mailFrom = (): string | null =>
  config().NAHTLOS_SMTP_URL ? (config().NAHTLOS_MAIL_FROM ?? null) : null

/**
 * Hands a message to the mail server. What it answers is all that is known: a message that comes back later goes to the
 * mailbox of NAHTLOS_MAIL_FROM. Addresses and words stay out of the log.
 */
export async function sendMail(mail: Mail): Promise<MailOutcome> {
  const from = mailFrom()
  if (!from) return 'later'
  try {
    await transporter(config().NAHTLOS_SMTP_URL!).sendMail({
      messageId: `<${mail.id}@${from.split('@')[1]}>`,
      from: { name: '', address: from },
      to: { name: '', address: mail.to },
      subject: mail.subject,
      text: mail.text,
      icalEvent: { method: mail.calendar.method, content: mail.calendar.file, filename: 'termin.ics' },
      headers: { 'auto-submitted': 'auto-generated', 'x-auto-response-suppress': 'All' },
    })
    return 'sent'
  } catch (error) {
    const { code = '', responseCode = 0, command = '' } = error as Partial<SmtpError>
    log.warn({ code, responseCode }, 'a message was not taken by the mail server')
    // What the server says about us, as a wrong password or sender, is no word about the address.
    const isAboutReceiver = (code === 'EENVELOPE' && command === 'RCPT TO') || code === 'EMESSAGE'
    return isAboutReceiver && responseCode >= 500 ? 'refused' : 'later'
  }
}
