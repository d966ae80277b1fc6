import { useBoard } from '../../live/hooks.ts'

/** The campaign's name, first and last day. */
export const useHead = () => useBoard(view => view.plan.campaign)
