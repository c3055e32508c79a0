import { m } from '#platform/i18n/messages.ts'

/** The way to a form about one transition. */
export const aboveTransitionForm = [
  { title: m.cases_title, to: '/faelle' },
  { title: m.transitions_axis, to: '/faelle/:caseRef/zeitachse' },
  { title: m.transitions_one, to: '/faelle/:caseRef/uebergaenge/:transitionRef' },
]
