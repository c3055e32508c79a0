import { Link } from 'react-router'
import { m } from '#platform/i18n/messages.ts'
import { DateText } from '#ui/data/date-text.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import type { PresentedWording } from '../present/transition-rule.server.ts'
import { Paragraphs } from './paragraphs.tsx'

const lines = (texts: readonly string[]) => (texts.length > 0 ? <Paragraphs texts={texts} /> : null)

/** One wording of the rule of a transition, with its source, its time and its last check. */
export function WordingFacts({ wording }: { wording: PresentedWording }) {
  return (
    <DescriptionList
      facts={[
        { term: m.residence_wording_valid(), value: wording.valid },
        ...(wording.triggers ? [{ term: m.residence_wording_triggers(), value: wording.triggers }] : []),
        ...(wording.note ? [{ term: m.residence_wording_note(), value: wording.note }] : []),
        { term: m.residence_transition_from(), value: lines(wording.from) },
        { term: m.residence_transition_to(), value: lines(wording.to) },
        { term: m.residence_transition_trigger(), value: wording.trigger },
        { term: m.residence_transition_old_ends(), value: wording.oldEnds },
        { term: m.residence_transition_new_begins(), value: wording.newBegins },
        { term: m.residence_transition_apply_by(), value: wording.applyBy },
        { term: m.residence_transition_late_begins(), value: wording.lateBegins },
        { term: m.residence_transition_where(), value: lines(wording.whereToApply) },
        { term: m.residence_transition_documents(), value: lines(wording.documents) },
        { term: m.residence_transition_bridges(), value: lines(wording.bridges) },
        { term: m.residence_transition_reminders(), value: lines(wording.reminders) },
        { term: m.residence_transition_gap_causes(), value: lines(wording.gapCauses) },
        {
          term: m.residence_transition_next(),
          value: wording.next.map(({ kind, title }) => (
            <span className="cell-line" key={kind}>
              <Link className="kern-link" to={`/verwaltung/regeln/uebergang/${kind}`}>
                {kind} · {title}
              </Link>
            </span>
          )),
        },
        { term: m.residence_norm(), value: wording.source },
        { term: m.residence_confidence(), value: wording.confidence },
        {
          term: m.residence_checked(),
          value: (
            <>
              <DateText value={wording.checkedOn} />, {wording.checkedBy}
            </>
          ),
        },
      ]}
    />
  )
}
