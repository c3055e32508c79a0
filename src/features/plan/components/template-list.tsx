import { m } from '#platform/i18n/messages.ts'
import { ButtonLink } from '#ui/forms/button-link.tsx'
import { Badge } from '#ui/notices/badge.tsx'
import { Card } from '#ui/notices/card.tsx'
import type { PresentedTemplate } from '../present/template.ts'

/** The designed chains to choose from; what is our own proposal says so. */
export function TemplateList({
  templates,
  to,
}: {
  templates: readonly PresentedTemplate[]
  to: (code: string) => string
}) {
  return (
    <ul className="choice-list">
      {templates.map((template) => (
        <li key={template.code}>
          <Card
            title={template.title}
            level={3}
            subline={template.targetGroup}
            footer={<ButtonLink to={to(template.code)}>{m.plan_show_template()}</ButtonLink>}
          >
            <p className="kern-body">
              {m.plan_template_steps({ count: template.steps.length })} ·{' '}
              {m.plan_template_version({ version: template.version })}{' '}
              <Badge kind="info">{m.plan_proposal()}</Badge>
            </p>
          </Card>
        </li>
      ))}
    </ul>
  )
}
