/** Every length of the board in px, so that nothing has to be measured. The stylesheet follows these, not the other way round. */
export const measures = {
  headHeight: 40,
  laneHeadHeight: 36,
  laneGap: 8,
  /** An open lane without cards still takes a drop. */
  emptyBody: 44,
  cellPad: 6,
  cardGap: 6,
  columnGap: 8,
  minColumn: 182,
  /** A column wide enough for two cards of this width takes two beside each other. */
  minBeside: 220,
  /** A card with one line of title; each further line adds `titleLine`. */
  cardHeight: 96,
  titleLine: 20,
  titleSize: 14,
  /** Edge, border and padding on both sides of the title. */
  cardInset: 23,
} as const
