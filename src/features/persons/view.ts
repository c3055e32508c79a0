export { DoubleCard } from './components/double-card.tsx'
export { OtherNames } from './components/other-names.tsx'
