import { createHash, randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { BenchSite } from './sites.ts'

/** A signed-in case manager: the token of the cookie, its hash as the database knows it, and own cases. */
export type Session = { token: string; hash: Buffer; membership: string; site: string; caseRefs: string[] }

/** Signs in so many members of a site, each with the references of up to 200 cases of its own. */
export async function openSessions(admin: pg.Client, site: BenchSite, count: number): Promise<Session[]> {
  const { rows } = await admin.query<{ membership: string; account: string; refs: string[] }>(
    `select m.id as membership, m.account_id as account,
       array(select l.case_ref from app.case_list l where l.site_id = m.site_id and l.grantee_id = m.id limit 200) as refs
     from app.membership m where m.site_id = $1 order by m.id limit $2`,
    [site.id, count],
  )
  const sessions: Session[] = []
  for (let at = 0; at < count; at++) {
    // A tiny site has fewer members than clients; then some members sit at two machines.
    const { membership, account, refs } = rows[at % rows.length]!
    const token = randomBytes(32).toString('base64url')
    const hash = createHash('sha256').update(token).digest()
    await admin.query(
      `insert into app.session (account_id, token_hash, idle_until, expires_at, chosen_site, chosen_membership)
       values ($1, $2, now() + interval '8 hours', now() + interval '8 hours', $3, $4)`,
      [account, hash, site.id, membership],
    )
    sessions.push({ token, hash, membership, site: site.id, caseRefs: refs })
  }
  return sessions
}

/** One case after the other, over and over. */
export function casesInTurn(session: Session): () => string {
  let next = 0
  return () => session.caseRefs[next++ % session.caseRefs.length]!
}
