/** Far beyond any real campaign: what keeps a mistake from filling the document. */
export const meetingLimits = { meetings: 1000, items: 500, decisions: 300 } as const
