export { NetworkTabs } from './components/network-tabs.tsx'
export { moduleNumber, shareText } from './post-labels.ts'
