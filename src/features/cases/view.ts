export { phaseLabel, statusLabel } from './phase-labels.ts'
