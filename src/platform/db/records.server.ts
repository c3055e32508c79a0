import { sql } from 'kysely'
import { type Trx, tablesOf } from './tables.ts'
import type { Happened } from '#domain/kernel/events/happened.ts'
import type { AuditRecord } from '../command-types.ts'

type RecordTables = {
  audit_entry: {
    site_id: string
    action: string
    part: string
    case_id: string | null
    object_id: string | null
    detail: string
    salt: Buffer
    digest: Buffer
  }
  outbox_event: {
    site_id: string
    id: string
    kind: string
    case_id: string | null
    subject_id: string | null
  }
}

const stampedByTrigger = Buffer.alloc(0)

/** Writes who did what; who and when are stamped by the database. */
export async function writeAudit(trx: Trx, siteId: string, record: AuditRecord): Promise<void> {
  await tablesOf<RecordTables>(trx)
    .insertInto('audit_entry')
    .values({
      site_id: siteId,
      action: record.action,
      part: record.part ?? '',
      case_id: record.caseId ?? null,
      object_id: record.objectId ?? null,
      detail: JSON.stringify(record.detail ?? {}),
      salt: stampedByTrigger,
      digest: stampedByTrigger,
    })
    .execute()
}

/** Writes what must happen after the commit, and the task that will do it, in the same transaction. */
export async function writeOutbox(trx: Trx, siteId: string, event: Happened): Promise<void> {
  const id = crypto.randomUUID()
  await tablesOf<RecordTables>(trx)
    .insertInto('outbox_event')
    .values({
      site_id: siteId,
      id,
      kind: event.kind,
      case_id: event.caseId ?? null,
      subject_id: event.subjectId,
    })
    .execute()
  await sql`select jobs.enqueue('dispatch_outbox', ${JSON.stringify({ site: siteId, event: id })}::jsonb, ${`outbox:${id}`})`.execute(
    trx,
  )
}
