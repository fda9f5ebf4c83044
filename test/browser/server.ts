/** Builds the app once and serves the build to the browser tests. */

import { build, preview } from 'vite'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The address of the built app, with a slash at its end. */
    readonly appUrl: string
  }
}

export async function setup(project: TestProject): Promise<() => Promise<void>> {
  // The test runner names its own environment, and React would be built for development.
  process.env.NODE_ENV = 'production'
  await build({ logLevel: 'warn' })
  const server = await preview({ preview: { port: 4300, strictPort: false }, logLevel: 'warn' })
  project.provide('appUrl', server.resolvedUrls?.local[0] ?? '')
  return () => server.close()
}
