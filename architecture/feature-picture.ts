import { levelOf, levels } from './levels.ts'

/** What the drawing shows: features that have code, and which of them import which. */
export type FeatureFacts = { features: string[]; edges: [from: string, to: string][] }

const featureOf = (file: string) => /^src\/features\/([^/]+)\//.exec(file)?.[1]

/** The facts of a list of imports between files; tests do not count. */
export function featureFacts(files: string[], imports: { from: string; to: string }[]): FeatureFacts {
  const features = new Set(files.map(featureOf).filter((name) => name !== undefined))
  const edges = new Set<string>()
  for (const { from, to } of imports) {
    const [upper, lower] = [featureOf(from), featureOf(to)]
    if (upper && lower && upper !== lower && !/\.test\.tsx?$/.test(from)) edges.add(`${upper} ${lower}`)
  }
  return {
    features: [...features].toSorted(),
    edges: [...edges].toSorted().map((edge) => edge.split(' ') as [string, string]),
  }
}

const width = 1120
const rowHeight = 84
const box = { width: 148, height: 36 }
const top = 34

type Place = { x: number; y: number }

/** Highest level above, evenly spread; the middle of each box. */
function places(): Map<string, Place> {
  const found = new Map<string, Place>()
  for (const [level, names] of levels.entries()) {
    const y = top + (levels.length - 1 - level) * rowHeight + box.height / 2
    const step = (width - 120) / names.length
    for (const [at, name] of names.entries()) found.set(name, { x: 100 + step * (at + 0.5), y })
  }
  return found
}

const label = (x: number, y: number, text: string, kind: string) =>
  `<text class="${kind}" x="${Math.round(x)}" y="${Math.round(y)}">${text}</text>`

function boxOf(name: string, { x, y }: Place, kind: string, mark: string) {
  const corner = `x="${Math.round(x - box.width / 2)}" y="${Math.round(y - box.height / 2)}"`
  return `<g${mark}><rect class="${kind}" ${corner} width="${box.width}" height="${box.height}" rx="4"/>${label(x, y + 5, name, 'name')}</g>`
}

function lineOf(from: Place, to: Place, name: string) {
  const [startY, endY] = [from.y + box.height / 2, to.y - box.height / 2 - 2]
  const bend = Math.min(60, (endY - startY) / 2)
  const path = `M${Math.round(from.x)} ${startY} C${Math.round(from.x)} ${startY + bend} ${Math.round(to.x)} ${endY - bend} ${Math.round(to.x)} ${endY}`
  return `<path class="import" data-edge="${name}" d="${path}" marker-end="url(#tip)"/>`
}

const style = `<style>
text{font:13px "Fira Sans",system-ui,sans-serif;fill:#1b2b3a}.name{text-anchor:middle;font-weight:500}.level{font-size:12px;fill:#5b6b7a}
.built{fill:#e6effa;stroke:#1f4e8c}.later{fill:#fff;stroke:#9aa7b4;stroke-dasharray:4 4}.base{fill:#fbf3df;stroke:#8a6a1f}
.import{fill:none;stroke:#1f4e8c;stroke-opacity:.45;stroke-width:1.4}.tip{fill:#1f4e8c}.ground{fill:#fff}
@media (prefers-color-scheme:dark){text{fill:#e8eef5}.level{fill:#a9b6c4}.built{fill:#1c3350;stroke:#8ab4ee}.base{fill:#3a3118;stroke:#d9b95b}.later{fill:#101820}.import{stroke:#8ab4ee}.tip{fill:#8ab4ee}.ground{fill:#101820}}
</style>`

/** The drawing: a row per level, a box per feature, a line per import; below them what all may use. */
export function drawFeatures({ features, edges }: FeatureFacts): string {
  const at = places()
  const built = new Set(features)
  const foot = top + levels.length * rowHeight
  const rows = levels.map((_names, level) => {
    const y = top + (levels.length - 1 - level) * rowHeight + box.height / 2 + 4
    return label(12, y, `level ${level}`, 'level')
  })
  const lines = edges.map(([from, to]) => lineOf(at.get(from)!, at.get(to)!, `${from} ${to}`))
  const boxes = [...at].map(([name, place]) =>
    built.has(name)
      ? boxOf(name, place, 'built', ` data-feature="${name}"`)
      : boxOf(name, place, 'later', ''),
  )
  const base = ['ui', 'platform', 'domain'].map((name, index) =>
    boxOf(`src/${name}`, { x: 300 + index * 260, y: foot + 30 }, 'base', ''),
  )
  const words = [
    label(
      12,
      20,
      'Lines: imports by index.ts or view.ts, downwards only. Dashed: has a level, no code yet.',
      'level',
    ),
    label(12, foot + 34, 'below all levels', 'level'),
    label(
      12,
      foot + 76,
      'Every feature may use all three; platform knows only domain/kernel, ui only platform/i18n, domain nothing outside itself.',
      'level',
    ),
  ]
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${foot + 92}" role="img" aria-labelledby="title description">`,
    '<title id="title">Features of Nahtlos by level and what they import</title>',
    `<desc id="description">${features.length} features with code on ${levels.length} levels, ${edges.length} imports between them. Drawn by scripts/draw-architecture.ts.</desc>`,
    style,
    '<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="6" markerHeight="6" orient="auto"><path class="tip" d="M0 0L8 4L0 8z"/></marker></defs>',
    `<rect class="ground" width="${width}" height="${foot + 92}"/>`,
    ...rows,
    ...lines,
    ...boxes,
    ...base,
    ...words,
    '</svg>',
    '',
  ].join('\n')
}

/** The facts a drawing states. */
export function factsOf(svg: string): FeatureFacts {
  const all = (name: string) =>
    [...svg.matchAll(new RegExp(`data-${name}="([^"]+)"`, 'g'))].map((found) => found[1]!)
  return {
    features: all('feature').toSorted(),
    edges: all('edge')
      .toSorted()
      .map((edge) => edge.split(' ') as [string, string]),
  }
}

/** Features of the facts that the table of levels does not know; they cannot be drawn. */
export const withoutLevel = ({ features }: FeatureFacts): string[] =>
  features.filter((name) => levelOf(name) === undefined)
