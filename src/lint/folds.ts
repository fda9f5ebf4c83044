/** Folds for cross-validation: fixed by the item's id, so that no other item can move it. */

import { sha256Hex } from '../core/index.ts'

/** The fold of the item `id`, 0 to `folds` − 1. */
export function foldOf(id: string, folds: number): number {
  return Number.parseInt(sha256Hex(id).slice(0, 8), 16) % folds
}
