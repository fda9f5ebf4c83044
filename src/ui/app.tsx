/** From address to screen. The exam room has no site header: nothing there leads out by accident. */

import { lazy, Suspense, useLayoutEffect } from 'react'
import { useStore } from 'zustand'
import styles from './app.module.css'
import { BANK_SUMMARIES } from './catalog.ts'
import { ErrorBoundary } from './parts/error-boundary.tsx'
import { SiteFooter } from './parts/site-footer.tsx'
import { SiteHeader } from './parts/site-header.tsx'
import type { Route } from './route.ts'
import { HomeScreen } from './screens/home.tsx'
import { NotFoundScreen } from './screens/not-found.tsx'
import { type Services, ServicesContext, useServices } from './services.ts'
import { useRoute } from './use-route.ts'

const AboutScreen = lazy(async () => ({ default: (await import('./screens/about.tsx')).AboutScreen }))
const CertificationScreen = lazy(async () => ({
  default: (await import('./screens/certification.tsx')).CertificationScreen,
}))
const StartScreen = lazy(async () => ({ default: (await import('./screens/start.tsx')).StartScreen }))
const DrillScreen = lazy(async () => ({ default: (await import('./screens/drill.tsx')).DrillScreen }))
const ExamScreen = lazy(async () => ({ default: (await import('./screens/exam.tsx')).ExamScreen }))
const ReportScreen = lazy(async () => ({ default: (await import('./screens/report.tsx')).ReportScreen }))
const ReviewScreen = lazy(async () => ({ default: (await import('./screens/review.tsx')).ReviewScreen }))
const PreviewScreen = lazy(async () => ({ default: (await import('./screens/preview.tsx')).PreviewScreen }))

interface Props {
  readonly services: Services
}

export function App({ services }: Props) {
  return (
    <ServicesContext value={services}>
      <Frame />
    </ServicesContext>
  )
}

function Frame() {
  const route = useRoute()
  const { settings, storage } = useServices()
  const { theme, textSize, change } = useStore(settings)
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    if (theme === 'system') delete dataset.theme
    else dataset.theme = theme
    dataset.textSize = String(textSize)
  }, [theme, textSize])
  const room = route.screen === 'attempt' || route.screen === 'overview'
  const checkedOn =
    BANK_SUMMARIES.map(bank => bank.checkedOn)
      .sort()
      .at(-1) ?? ''
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: a link to the content of this page, whose address names the screen */}
      <a className={styles.skip} href="#main" onClick={skipToMain}>
        Skip to content
      </a>
      {!room && (
        <SiteHeader
          theme={theme}
          textSize={textSize}
          onTheme={value => change({ theme: value })}
          onTextSize={value => change({ textSize: value })}
        />
      )}
      {storage.kind === 'memory' && (
        <p className={`notice bad ${styles.banner}`} role="status">
          This browser stores nothing for this site (private mode, or storage switched off). Attempts are lost when the
          page closes; download them before you leave.
        </p>
      )}
      <main id="main" tabIndex={-1} className={styles.main}>
        <ErrorBoundary key={route.screen}>
          <Suspense fallback={<p className="page soft">Loading …</p>}>
            <Screen route={route} />
          </Suspense>
        </ErrorBoundary>
      </main>
      {!room && <SiteFooter version={__APP_VERSION__} checkedOn={checkedOn} />}
    </>
  )
}

/** The address holds the screen, so the link must not change it. */
function skipToMain(event: { preventDefault(): void }) {
  event.preventDefault()
  document.getElementById('main')?.focus()
}

function Screen({ route }: { readonly route: Route }) {
  switch (route.screen) {
    case 'home':
      return <HomeScreen />
    case 'about':
      return <AboutScreen />
    case 'exam':
      return <CertificationScreen code={route.code} />
    case 'start':
      return <StartScreen key={route.code} code={route.code} seed={route.seed} />
    case 'drill':
      return <DrillScreen key={route.code} code={route.code} domain={route.domain} task={route.task} />
    case 'attempt':
    case 'overview':
      return <ExamScreen key={route.id} id={route.id} overview={route.screen === 'overview'} />
    case 'report':
      return <ReportScreen key={route.id} id={route.id} />
    case 'review':
      return <ReviewScreen key={route.id} route={route} />
    case 'preview':
      return <PreviewScreen code={route.code} itemId={route.item} />
    case 'not-found':
      return <NotFoundScreen />
  }
}
