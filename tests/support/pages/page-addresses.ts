import { httpVisitor } from '../http-visitor.ts'

/** Where the links to pages with a parameter stand: the page, and how its links end. The first that leads on is taken. */
const places: [parameter: string, on: string, link: RegExp][] = [
  ['caseRef', '/faelle', /\/faelle\/([0-9a-f-]{36})$/],
  ['clearingForm', '/anfragen/:enquiryRef', /\/klaerung\/(\w+)$/],
  ['enquiryRef', '/anfragen', /\/anfragen\/([0-9a-f-]{36})$/],
  ['occasionKind', '/anfragen', /\/anlass\/(\w+)$/],
  ['stepRef', '/faelle/:caseRef/plan', /\/plan\/([0-9a-f-]{36})$/],
  ['chainRef', '/faelle/:caseRef/plan', /\/plan\/kette\/([0-9a-f-]{36})\/fassung$/],
  ['requestRef', '/faelle/:caseRef/freigaben', /\/freigaben\/([0-9a-f-]{36})$/],
  ['goalRef', '/faelle/:caseRef/ziele', /\/ziele\/([0-9a-f-]{36})$/],
  ['agreementRef', '/faelle/:caseRef/plan/vereinbarung', /\/vereinbarung\/([0-9a-f-]{36})$/],
  ['periodRef', '/faelle/:caseRef/zeitachse', /\/zeitachse\/([0-9a-f-]{36})$/],
  ['transitionRef', '/faelle/:caseRef/zeitachse', /\/uebergaenge\/([0-9a-f-]{36})$/],
  ['resourceRef', '/faelle/:caseRef/bedarfe', /\/ressource\/([0-9a-f-]{36})$/],
  ['tieRef', '/faelle/:caseRef/netzwerk', /\/netzwerk\/([0-9a-f-]{36})$/],
  ['memberRef', '/faelle/:caseRef/haushalt', /\/mitglied\/([0-9a-f-]{36})$/],
  ['relationshipRef', '/faelle/:caseRef/haushalt', /\/beziehung\/([0-9a-f-]{36})$/],
  ['attendanceRef', '/faelle/:caseRef/haushalt', /\/besuch\/([0-9a-f-]{36})$/],
  ['caseForm', '/faelle/:caseRef/bedarfe', /\/bedarfe\/formulare\/(\w+)$/],
  ['noteRef', '/faelle/:caseRef/verlauf', /\/verlauf\/([0-9a-f-]{36})$/],
  ['appointmentRef', '/faelle/:caseRef/termine', /\/termine\/([0-9a-f-]{36})$/],
  ['taskRef', '/faelle/:caseRef/aufgaben', /\/aufgaben\/([0-9a-f-]{36})\/aendern$/],
  ['viewRef', '/faelle/ansichten', /\/ansichten\/([0-9a-f-]{36})\/umbenennen$/],
  ['mergeRef', '/faelle/:caseRef/person', /\/zusammenfuehrung\/([0-9a-f-]{36})$/],
  ['nameRef', '/faelle/:caseRef/person', /\/person\/name\/([0-9a-f-]{36})$/],
  ['lifeDomain', '/faelle/:caseRef/bedarfe', /\/bedarfe\/([A-Z]+)$/],
  ['observationRef', '/faelle/:caseRef/beobachtungen', /\/beobachtungen\/([0-9a-f-]{36})\/freigeben$/],
  ['releasedRef', '/struktur/beobachtungen', /\/beobachtungen\/([0-9a-f-]{36})\/zuruecklegen$/],
  ['pseudonymKey', '/struktur/faelle', /\/struktur\/faelle\/([0-9a-f-]{36})$/],
  ['organisationRef', '/netzwerk', /\/organisationen\/([0-9a-f-]{36})$/],
  ['unitRef', '/netzwerk/organisationen/:organisationRef', /\/einheiten\/([0-9a-f-]{36})$/],
  ['competenceRef', '/netzwerk/zustaendigkeiten', /\/zustaendigkeiten\/([0-9a-f-]{36})$/],
  ['postRef', '/netzwerk/stellen', /\/stellen\/([0-9a-f-]{36})$/],
  ['kind', '/netzwerk/stellen/:postRef', /\/bezuege\/neu\/(\w+)$/],
  ['referenceRef', '/netzwerk/stellen/:postRef', /\/bezuege\/([0-9a-f-]{36})$/],
  ['versionRef', '/verwaltung/konzept', /\/konzept\/([0-9a-f-]{36})$/],
  ['terms', '/verwaltung/konzept/:versionRef', /\/begriffe\/(\w+)$/],
  ['criterion', '/verwaltung/konzept/:versionRef', /\/kriterien\/(\w+)$/],
  ['localFact', '/verwaltung/konzept/:versionRef', /\/merkmale\/(local\.\w+)$/],
  ['form', '/verwaltung/konzept/:versionRef', /\/formulare\/(\w+)$/],
  ['section', '/verwaltung/konzept/:versionRef/formulare/:form', /\/abschnitte\/(\w+)$/],
  ['fact', '/verwaltung/konzept/:versionRef/formulare/:form', /\/fragen\/([a-z_.0-9]+)$/],
  ['item', '/faelle/:caseRef/perspektiven', /\/perspektiven\/status\/(\d+)$/],
  ['absence', '/faelle/:caseRef/perspektiven', /\/perspektiven\/abwesenheit\/(\d+)$/],
  ['pathway', '/faelle/:caseRef/perspektiven', /\/perspektiven\/weg\/([\w-]+)$/],
  ['changeRef', '/verwaltung/regeln/aenderungen', /\/aenderungen\/([0-9a-f-]{36})$/],
  ['target', '/verwaltung/regeln', /\/aendern\/([\w-]+)$/],
  ['rule', '/verwaltung/regeln', /\/regeln\/([A-Z][\w-]+)$/],
  ['list', '/verwaltung/codelisten', /\/codelisten\/(rechtskreise)$/],
]

/**
 * Fills the parameters of address patterns with what a person finds by following links.
 * @returns pattern → address, or null where the person's lists lead to none
 */
export async function fillAddresses(
  url: string,
  login: string,
  patterns: readonly string[],
): Promise<Map<string, string | null>> {
  const visitor = await httpVisitor(url, login)
  const read = new Map<string, Promise<string[]>>()
  const linksOn = (address: string): Promise<string[]> => {
    const known = read.get(address)
    if (known) return known
    const links = visitor
      .get(address)
      .then((answer) => answer.text())
      .then((html) => [...html.matchAll(/href="([^"#?]+)/g)].map((found) => found[1]!))
    read.set(address, links)
    return links
  }
  /** `known`: what the parameters before were filled with, for the page on which the next link stands. */
  const fill = async (pattern: string, known: Record<string, string> = {}): Promise<string | null> => {
    const open = places.find(([parameter]) => pattern.includes(`:${parameter}`))
    if (!open) return pattern
    const [parameter, on, link] = open
    const from = on.replaceAll(/:(\w+)/g, (whole, name: string) => known[name] ?? whole)
    if (from.includes(':')) return null
    for (const found of (await linksOn(from)).map((one) => link.exec(one)?.[1])) {
      const further = found && { ...known, [parameter]: found }
      const filled = further && (await fill(pattern.replace(`:${parameter}`, found), further))
      if (filled) return filled
    }
    return null
  }
  const filled = new Map<string, string | null>()
  for (const pattern of patterns) filled.set(pattern, await fill(pattern))
  return filled
}
