export { FoundChains } from './components/found-chains.tsx'
export { SlowHandovers } from './components/slow-handovers.tsx'
export { StructureTabs } from './components/structure-tabs.tsx'
export { longestWaitWords } from './longest-wait-words.ts'
