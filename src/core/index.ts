/** The public surface of the engine. Everything outside `core` imports from here. */

export { assembleForm, type FormError, type FormRequest } from './assemble.ts'
export {
  type AttemptContent,
  type AttemptRecord,
  AttemptRecordSchema,
  contentOf,
  type DownloadedAttempt,
  DownloadedAttemptSchema,
  parseAttempt,
  serializeAttempt,
} from './attempt.ts'
export { type Bank, type BankSources, parseBank, parseBankFile, type SourceFile } from './bank.ts'
export { DomainFileSchema } from './bank-parts.ts'
export {
  apportion,
  type Blueprint,
  type DomainSeats,
  type DrillRequest,
  drillBlueprint,
  itemsByDomain,
  mockBlueprint,
  mocksWithoutRepeat,
} from './blueprint.ts'
export {
  type Certification,
  CertificationSchema,
  type CertificationStatus,
  certificationStatus,
  type Domain,
} from './certification.ts'
export { bankDigest, canonicalJson, itemDigest, sha256Hex } from './digest.ts'
export { readingLoad } from './draw-tally.ts'
export { type Enemies, enemiesAmong } from './enemies.ts'
export { type Exposure, NOTHING_SEEN, type Sighting } from './exposure.ts'
export { type Fact, FactSchema, FactsFileSchema, factDueOn, isOverdue, REVIEW_MONTHS } from './facts.ts'
export { type DrawNote, type Form, type FormItem, FormSchema } from './form.ts'
export { exposureOf, type PastSession } from './history.ts'
export { type DomainDisplay, showDomain, wilson } from './interval.ts'
export { type BankIssue, makePath, parseJson, parseWith } from './issues.ts'
export {
  ITEM_TYPES,
  type Item,
  type ItemOf,
  type ItemResponse,
  ItemSchema,
  type ItemType,
  isCorrect,
  isList,
  keyOptions,
  LEVELS,
  type Option,
  objectToItem,
  type Prompt,
  selectCount,
} from './items/index.ts'
export {
  isReviewable,
  optionLetter,
  type PresentedItem,
  type PresentedOption,
  presentItem,
  presentText,
  type ReviewedItem,
  type ReviewedOption,
  reviewItem,
} from './presentation.ts'
export { below, GENERATOR, parseSeed, type Rng, rngFor, SEED_LENGTH, shuffled } from './random.ts'
export { type DomainRecord, passRange, predictNextForm, quantile } from './readiness.ts'
export { err, ok, type Result, unreachable } from './result.ts'
export { passLine, rawCut, roundScaled, scaledScore } from './scale.ts'
export {
  type DomainScore,
  type Estimate,
  type ItemsByDigest,
  type ScoreReport,
  scoreSession,
  type Tally,
} from './score.ts'
export {
  newSession,
  type Replay,
  replay,
  type Session,
  type SessionError,
  type SessionEvent,
  SessionEventSchema,
  type SessionItem,
  step,
} from './session.ts'
