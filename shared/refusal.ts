/**
 * An expected "no", as a value the caller must look at. `kind` is stable: it picks the HTTP status, the words on screen
 * (zh-CN and en, with `detail` filled in) and the audit row. A broken invariant throws instead.
 */
export interface Refusal {
  readonly refused: RefusalKind
  readonly detail: Readonly<Record<string, string | number>>
}

export type RefusalKind =
  // who
  | 'not-signed-in'
  | 'not-a-member'
  | 'not-permitted'
  | 'own-card'
  | 'own-request'
  | 'session-ended'
  | 'wrong-credentials'
  | 'too-many-attempts'
  | 'weak-password'
  | 'password-change-needed'
  | 'foreign-origin'
  | 'separation'
  // what
  | 'no-such-campaign'
  | 'no-such-card'
  | 'no-such-item'
  | 'no-such-page'
  | 'name-taken'
  | 'unknown-field'
  | 'bad-value'
  | 'bad-request'
  | 'too-large'
  | 'bad-file'
  // when
  | 'conflict'
  | 'already-decided'
  | 'not-claimed'
  | 'closed'
  | 'reason-needed'
  | 'still-in-use'
  | 'busy'
  | 'unavailable'
  // frames (see room/gate)
  | 'bad-frame'
  | 'bad-update'
  | 'foreign-client'
  | 'gap'
  | 'known-differs'
  | 'unknown-origin'
  | 'future-delete'
  | 'bad-path'
  | 'bad-content'
  | 'deletes-field'

export function refuse(kind: RefusalKind, detail: Refusal['detail'] = {}): Refusal {
  return { refused: kind, detail }
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && 'refused' in value
}
