import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { drawFeatures, featureFacts, withoutLevel } from '../architecture/feature-picture.ts'
import { repositoryGraph } from '../tests/architecture/import-graph.ts'

/** Draws docs/pictures/architecture.svg from the imports as they are. */
function drawArchitecture() {
  const graph = repositoryGraph()
  const facts = featureFacts(graph.modules, graph.edges)
  const homeless = withoutLevel(facts)
  if (homeless.length > 0) throw new Error(`no level in architecture/levels.ts: ${homeless.join(', ')}`)
  writeFileSync(path.resolve(import.meta.dirname, '../docs/pictures/architecture.svg'), drawFeatures(facts))
  console.log(
    `docs/pictures/architecture.svg: ${facts.features.length} features, ${facts.edges.length} imports`,
  )
}

drawArchitecture()
