import type { DemoPost, DemoSite } from '../organisations.ts'
import type { Rows } from '../rows.ts'
import type { Chance } from '../random.ts'

type Of = {
  site: DemoSite
  id: string
  organisations: Map<string, string>
  units: Map<string, string>
  recordedBy: string
}

type Row = Rows[string][number]

/** The posts of a demo site with their dated references, one of them corrected; `of` tells whose post is which. */
export function postRows(
  chance: Chance,
  { site, id, organisations, units, recordedBy }: Of,
): { post: Row[]; post_reference: Row[]; of: Map<string, string> } {
  const made: { post: Row[]; post_reference: Row[] } = { post: [], post_reference: [] }
  const of = new Map<string, string>()
  for (const post of site.posts) {
    const postId = chance.uuid()
    of.set(post.member, postId)
    const { title } = site.members.find(({ login }) => login === post.member)!
    const { module, fte } = post
    made.post.push({
      site_id: id,
      id: postId,
      ref: chance.uuid(),
      title,
      funding_module: module,
      fte,
      version: 1,
    })
    for (const reference of referencesOf(post)) {
      const { kind, target, valid, recordedOn } = reference
      const organisation = kind === 'employer' || kind === 'workplace'
      const row = {
        site_id: id,
        id: chance.uuid(),
        ref: chance.uuid(),
        post_id: postId,
        kind,
        organisation_id: organisation ? organisations.get(target) : null,
        unit_id: kind === 'supervising_unit' ? units.get(target) : null,
        municipality_code: kind === 'area_served' ? target : null,
        valid,
        recorded_at: `${recordedOn}T10:00:00+01:00`,
        recorded_by: recordedBy,
        superseded_by: null as string | null,
      }
      // The first of two rows with the same beginning was recorded wrongly; the second stands in its place.
      const before = made.post_reference.at(-1)
      if (reference.corrects && before) before.superseded_by = row.id
      made.post_reference.push(row)
    }
  }
  return { ...made, of }
}

type DemoReference = { kind: string; target: string; valid: string; recordedOn: string; corrects?: boolean }

function referencesOf(post: DemoPost): DemoReference[] {
  const { since, employer, wrongEmployer, supervisedBy, workplaces, area } = post
  const open = { valid: `[${since},)`, recordedOn: since }
  const wrong = wrongEmployer && { kind: 'employer', target: wrongEmployer, ...open }
  const right: DemoReference = { kind: 'employer', target: employer, ...open }
  return [
    ...(wrong ? [wrong, { ...right, recordedOn: '2024-03-18', corrects: true }] : [right]),
    ...(supervisedBy ? [{ kind: 'supervising_unit', target: supervisedBy, ...open }] : []),
    ...workplaces.map(({ at, from, until }) => ({
      kind: 'workplace',
      target: at,
      valid: `[${from},${until ? `${until}]` : ')'}`,
      recordedOn: from,
    })),
    ...area.map((municipality) => ({ kind: 'area_served', target: municipality, ...open })),
  ]
}
