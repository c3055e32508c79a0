import { conceptProblems } from '#domain/concept/concept-problems.ts'
import { versionState } from '#domain/concept/version-state.ts'
import { fieldsOf } from '#domain/form/form.ts'
import { today } from '#platform/clock.server.ts'
import { definePage, mayWrite } from '#platform/http/access.ts'
import { page } from '#platform/http/page.server.ts'
import { getLocale } from '#platform/i18n/locale.ts'
import { m } from '#platform/i18n/messages.ts'
import { pageTitle } from '#ui/page-title.ts'
import { categoryLabel } from '../words/category-labels.ts'
import { ConceptSection } from '../components/concept-section.tsx'
import { CriteriaList } from '../components/criteria-list.tsx'
import { DaysList } from '../components/days-list.tsx'
import { FormList } from '../components/form-list.tsx'
import { Handlungskonzept } from '../components/handlungskonzept.tsx'
import { LocalFactList } from '../components/local-fact-list.tsx'
import { ProblemList } from '../components/problem-list.tsx'
import { TermLists } from '../components/term-lists.tsx'
import { VersionHead } from '../components/version-head.tsx'
import { shownVersion } from '../concept-page.server.ts'
import { conditionWords } from '../words/condition-words.ts'
import { fourEyesLabel, watchLabel } from '../words/labels.ts'
import { designedChains } from '../data/chain-reader.server.ts'
import { conceptVersions } from '../data/version-reader.server.ts'
import { kindLabel, useLabel } from '../words/fact-words.ts'
import { conceptReaders, conceptWriters } from '../permissions.ts'
import { conceptProblemWords } from '../words/problem-words.ts'
import { usedFacts } from '../editing/used-facts.ts'
import type { Route } from './+types/version'

export const handle = definePage({
  access: { roles: conceptReaders, recorded: 'none: the concept names no persons' },
  title: m.concept_version,
  above: [{ title: m.concept_title, to: '/verwaltung/konzept' }],
})

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: pageTitle(loaderData?.version.title || handle.title()) },
]

export const loader = page(handle.access, async (scope, { params }: Route.LoaderArgs) => {
  const { trx, entered } = scope
  const { stored, content, core, factOf, factName } = await shownVersion(scope, params.versionRef)
  const [versions, chains] = await Promise.all([conceptVersions(trx, entered), designedChains(trx)])
  const locale = getLocale() === 'en' ? 'en' : 'de'
  const used = usedFacts(content)
  const writes = mayWrite(conceptWriters, entered.role)
  return {
    version: {
      ref: stored.ref,
      number: stored.number,
      title: content.title,
      inForceFrom: stored.inForceFrom,
      state: versionState(stored, versions, today().toString()),
    },
    mayWrite: writes,
    edit: writes && !stored.adopted ? `/verwaltung/konzept/${stored.ref}` : null,
    problems: stored.adopted
      ? []
      : conceptProblems(content, core).map((problem) => conceptProblemWords(problem, factName)),
    text: { text: content.text, resolution: content.resolution },
    terms: content.terms,
    core: core.terms,
    criteria: content.criteria.map(({ code, label, kind, condition }) => ({
      code,
      label,
      kind,
      words: conditionWords(condition, factOf),
    })),
    days: { phaseDays: content.phaseDays, deadlineDays: content.deadlineDays },
    chains: chains
      .filter(({ code }) => content.chainTemplates.includes(code))
      .map((chain) => ({ code: chain.code, title: chain[locale] })),
    fourEyes: [...content.fourEyes],
    watch: watchLabel(content.pathwayWatch),
    facts: content.localFacts.map(({ key, label, kind, category }) => ({
      key,
      label,
      kind: kindLabel(kind),
      category: categoryLabel(category),
      used: used.has(key),
    })),
    forms: content.forms.map((form) => ({
      code: form.code,
      title: form.title,
      use: useLabel(form.use),
      questions: fieldsOf(form).length,
    })),
  }
})

export default function Version({ loaderData }: Route.ComponentProps) {
  const { version, edit, problems, chains, fourEyes } = loaderData
  return (
    <>
      <VersionHead version={version} mayWrite={loaderData.mayWrite} ready={problems.length === 0} />
      {problems.length > 0 ? <ProblemList problems={problems} /> : null}
      <Handlungskonzept content={loaderData.text} edit={edit} />
      <CriteriaList criteria={loaderData.criteria} edit={edit} />
      <TermLists terms={loaderData.terms} core={loaderData.core} edit={edit} />
      <DaysList content={loaderData.days} edit={edit} />
      <ConceptSection id="chains" title={m.concept_chains()} edit={edit && `${edit}/ketten`}>
        {chains.length === 0 ? (
          <p className="kern-body">{m.concept_all_chains()}</p>
        ) : (
          <ul className="kern-list">
            {chains.map(({ code, title }) => (
              <li key={code}>{title}</li>
            ))}
          </ul>
        )}
      </ConceptSection>
      <ConceptSection id="four-eyes" title={m.concept_four_eyes()} edit={edit && `${edit}/freigaben`}>
        <p className="kern-body">
          {fourEyes.length === 0 ? m.concept_four_eyes_none() : fourEyes.map(fourEyesLabel).join(', ')}
        </p>
      </ConceptSection>
      <ConceptSection id="watch" title={m.concept_watch()} edit={edit && `${edit}/blick`}>
        <p className="kern-body">{loaderData.watch}</p>
      </ConceptSection>
      <FormList forms={loaderData.forms} here={`/verwaltung/konzept/${version.ref}`} edit={edit} />
      <LocalFactList facts={loaderData.facts} edit={edit} />
    </>
  )
}
