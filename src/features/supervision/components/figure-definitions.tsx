import { m } from '#platform/i18n/messages.ts'

/** What each figure of transitions counts; every number in the table leads here. */
export function FigureDefinitions() {
  const definitions = [
    ['settled', m.transitions_figures_settled(), m.transitions_figures_settled_definition()],
    ['seamless', m.transitions_figures_seamless(), m.transitions_figures_seamless_definition()],
    ['acknowledged', m.transitions_figures_acknowledged(), m.transitions_figures_acknowledged_definition()],
    ['missing', m.transitions_figures_missing(), m.transitions_figures_missing_definition()],
  ] as const
  return (
    <section className="flow" aria-labelledby="definitions">
      <h2 className="kern-heading-medium" id="definitions">
        {m.transitions_figures_definitions()}
      </h2>
      <dl className="kern-description-list">
        {definitions.map(([key, term, words]) => (
          <div className="kern-description-list-item" key={key} id={`definition-${key}`}>
            <dt className="kern-description-list-item__key">{term}</dt>
            <dd className="kern-description-list-item__value">{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
