import { z } from 'zod'

/**
 * Every id is a branded string, so that a card's id cannot be passed where a unit's is wanted.
 * The shape is narrow on purpose: ids travel in URLs, in CRDT keys and in file names.
 */
const id = () => z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,47}$/)

export const CampaignId = id().brand<'CampaignId'>()
export const CardId = id().brand<'CardId'>()
export const AreaId = id().brand<'AreaId'>()
export const MeasureId = id().brand<'MeasureId'>()
export const UnitId = id().brand<'UnitId'>()
export const RosterId = id().brand<'RosterId'>()
export const TargetId = id().brand<'TargetId'>()
export const ListId = id().brand<'ListId'>()
export const WorkflowId = id().brand<'WorkflowId'>()
export const StageId = id().brand<'StageId'>()
export const UserId = id().brand<'UserId'>()
export const MeetingId = id().brand<'MeetingId'>()
export const DecisionId = id().brand<'DecisionId'>()
export const ScreenId = id().brand<'ScreenId'>()
export const SnapshotId = id().brand<'SnapshotId'>()

export type CampaignId = z.infer<typeof CampaignId>
export type CardId = z.infer<typeof CardId>
export type AreaId = z.infer<typeof AreaId>
export type MeasureId = z.infer<typeof MeasureId>
export type UnitId = z.infer<typeof UnitId>
/** A person named in the plan (责任人, 包保领导); may or may not have an account. */
export type RosterId = z.infer<typeof RosterId>
export type TargetId = z.infer<typeof TargetId>
export type ListId = z.infer<typeof ListId>
export type WorkflowId = z.infer<typeof WorkflowId>
/** A stage of a workflow; stages are also the milestones: reaching 开工 is both a column and a date. */
export type StageId = z.infer<typeof StageId>
/** An account. */
export type UserId = z.infer<typeof UserId>
/** One dispatch meeting, planned, running or signed. */
export type MeetingId = z.infer<typeof MeetingId>
/** 议定事项, later 交办事项: it keeps its id for good. */
export type DecisionId = z.infer<typeof DecisionId>
/** A paired TV. */
export type ScreenId = z.infer<typeof ScreenId>
export type SnapshotId = z.infer<typeof SnapshotId>
/** 提醒函、督办单、整改通知书 and what follows: one matter, one slip. */
export const SlipId = id().brand<'SlipId'>()
export type SlipId = z.infer<typeof SlipId>
/** A brief or bulletin, from its first draft on. */
export const BulletinId = id().brand<'BulletinId'>()
export type BulletinId = z.infer<typeof BulletinId>
