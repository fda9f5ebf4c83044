/** How the app works, and what it does not claim. */

import { ScreenHeading } from '../parts/screen-heading.tsx'

export function AboutScreen() {
  return (
    <article className="page prose">
      <ScreenHeading title="How it works, and what it does not claim" />
      <p>
        Examwright runs in this browser. There is no account and no server that knows you: nothing you do here is sent
        anywhere.
      </p>
      <h2>Your progress is only in this browser</h2>
      <p>
        The browser may erase it, for instance when you clear site data or when space runs out. Download the attempts
        that matter to you. A downloaded file is neither signed nor encrypted, and whoever owns the device can edit it.
      </p>
      <h2>The keys are in the files</h2>
      <p>
        The app never shows a key before you have answered, but the banks are part of this site and anyone can read
        them. A result here proves nothing to others; it is for you.
      </p>
      <h2>The score is an estimate</h2>
      <p>
        The vendor publishes neither how raw scores become scaled scores nor how hard its items are. What you see is our
        estimate, with a range that says how far another form could differ. Items count all or nothing, an unanswered
        item is wrong, and guessing costs nothing: that is how the real exams are scored.
      </p>
      <h2>How the items came to be</h2>
      <p>
        They are original. They were drafted and solved blind with language models, and the facts that they rest on were
        checked against the vendor's documentation on the date shown beside each fact. No holder of a certificate has
        reviewed them unless a review says so. If one is wrong, use "Report this item" in its review.
      </p>
      <h2>Not affiliated</h2>
      <p>
        This project is not affiliated with, endorsed by or sponsored by Amazon. AWS and the names of its services and
        exams are trademarks of Amazon.com, Inc. or its affiliates.
      </p>
      <p>
        <a href="./third-party-notices.txt">Licences of the software inside this app</a>
      </p>
    </article>
  )
}
