import path from 'node:path'

/**
 * The file of the thread that discovers chains. The program runs in its own folder with its sources beside the bundle,
 * whichever of the two this code came from.
 */
export const discoveryThread = path.resolve('src/features/chains/thread/discovery-thread.ts')
