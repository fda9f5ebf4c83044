/** Hands a text to the person as a file. */

/** Starts the download of `text` under `name`. */
export function saveFile(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser reads the blob after this turn; revoking at once would cancel the download in some.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
