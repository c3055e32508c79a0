export { StructureTabs } from './components/structure-tabs.tsx'
