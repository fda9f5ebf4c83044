/**
 * What the same guessers earn on public banks of others, measured once on their text after de-duplication. Nothing of
 * those banks was kept.
 */

export interface PeerFigures {
  readonly bank: string
  /** Single-answer items. */
  readonly items: number
  /** Hit rates in percent: longest, overlap, convergence, middle position, service prior, learned, learned with position. */
  readonly rates: readonly number[]
  /** Percent of items whose key is strictly the longest option. */
  readonly longestKeys: number
  readonly lengthRatio: number
}

function peer(bank: string, items: number, figures: readonly number[]): PeerFigures {
  const [longestKeys, lengthRatio] = figures.slice(7) as [number, number]
  return { bank, items, rates: figures.slice(0, 7), longestKeys, lengthRatio }
}

export const PEERS: readonly PeerFigures[] = [
  peer('Ditectrev SAA-C03', 627, [22.6, 25.5, 26.4, 24.0, 27.5, 25.7, 27.6, 19.8, 0.89]),
  peer('Ditectrev SOA-C02', 348, [23.4, 22.3, 30.4, 23.9, 28.7, 29.3, 31.3, 22.1, 0.98]),
  peer('Ditectrev DVA-C02', 334, [27.7, 24.3, 28.3, 28.1, 33.9, 29.9, 29.9, 25.4, 1.01]),
  peer('Ditectrev CLF-C02', 439, [25.4, 27.5, 26.7, 27.4, 28.8, 25.5, 26.0, 23.0, 0.98]),
  peer('Ditectrev SCS-C02', 295, [24.8, 24.1, 38.1, 27.6, 30.9, 38.2, 39.0, 23.1, 0.99]),
  peer('Ditectrev MLS-C01', 117, [24.4, 24.1, 32.3, 29.1, 31.4, 35.9, 35.9, 23.1, 1.0]),
  peer('kananinirav CLF', 432, [25.8, 27.8, 26.6, 27.1, 28.2, 25.7, 27.5, 23.4, 0.98]),
  peer('ruslanmv SAP-C02', 325, [24.4, 28.6, 31.5, 27.7, 28.5, 29.1, 29.5, 17.8, 1.0]),
  peer('ruslanmv DOP-C02', 96, [30.8, 29.1, 30.8, 29.2, 23.7, 36.0, 35.4, 25.0, 1.01]),
  peer('banjtheman SAA (machine-generated)', 138, [44.5, 38.9, 28.2, 32.2, 23.6, 40.5, 45.7, 43.5, 1.18]),
  peer('jalyper CLF', 127, [44.4, 36.0, 30.8, 35.8, 22.4, 44.1, 48.8, 41.7, 1.11]),
  peer('McDonaldMusimwa mixed', 297, [55.0, 40.0, 21.3, 41.4, 37.6, 60.8, 71.0, 51.9, 1.31]),
]
