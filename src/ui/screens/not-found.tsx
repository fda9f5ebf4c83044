/** An address that leads nowhere. */

import { Link } from '../parts/link.tsx'
import { ScreenHeading } from '../parts/screen-heading.tsx'

export function NotFoundScreen() {
  return (
    <div className="page stack">
      <ScreenHeading title="There is nothing at this address" />
      <p>The link may be old or mistyped. Your attempts are on the home page.</p>
      <p>
        <Link to={{ screen: 'home' }} className="button primary">
          Home
        </Link>
      </p>
    </div>
  )
}
