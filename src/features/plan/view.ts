export { StepFields } from './components/step-fields.tsx'
export { statusLabel as stepStatusLabel } from './step-labels.ts'
export { SwimlanePicture } from './components/swimlane-picture.tsx'
