/**
 * The day from which a person is to be assessed anew: so many days after the last assessment of any life domain.
 * @param assessedOn days YYYY-MM-DD; none: nothing is due
 * @param days of the site's concept; null: the site sets none
 */
export function reassessmentDue(assessedOn: readonly string[], days: number | null): string | null {
  const last = assessedOn.toSorted().at(-1)
  return last && days !== null ? Temporal.PlainDate.from(last).add({ days }).toString() : null
}
