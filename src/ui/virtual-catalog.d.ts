declare module 'virtual:catalog' {
  export const catalog: readonly import('./catalog.ts').BankSummary[]
}
