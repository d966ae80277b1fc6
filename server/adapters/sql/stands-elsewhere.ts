import type { CampaignId } from '../../../shared/ids.ts'

export const standsElsewhere = (campaign: CampaignId, seq: number): Error =>
  new Error(`the room of ${campaign} no longer stands at row ${seq}: somebody writes it`)
