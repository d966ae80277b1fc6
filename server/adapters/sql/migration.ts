/**
 * One step of the schema, applied once and remembered by name; all steps a start finds missing are one transaction. A step that has
 * shipped is never edited: a change is a new step at the end of its owner's list. Names are `<owner>-<number>-<what>`.
 */
export interface Migration {
  readonly name: string
  readonly sql: string
}
