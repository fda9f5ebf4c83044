import { readFileSync } from 'node:fs'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { banks } from './vite-banks.ts'
import { notices } from './vite-notices.ts'

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as { version: string }

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "object-src 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types app',
].join('; ')

/** Puts the policy first in the head of the built page; the development server needs more than it allows. */
function contentSecurityPolicy(): Plugin {
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: html =>
      html.replace('<head>', `<head>\n    <meta http-equiv="Content-Security-Policy" content="${POLICY}" />`),
  }
}

export default defineConfig({
  base: './',
  plugins: [react(), banks(), notices(), contentSecurityPolicy()],
  define: { __APP_VERSION__: JSON.stringify(version) },
  build: { modulePreload: { polyfill: false }, assetsInlineLimit: 0, target: 'es2023' },
  preview: { port: 4173, host: '127.0.0.1' },
})
