/** The version of the app, set by the build. */
declare const __APP_VERSION__: string
