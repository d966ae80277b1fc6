import type { Migration } from '../sql/migration.ts'

/** AUD-2: ways into the journal besides its order; the rows themselves stay as they are. */
export const auditMigrations: readonly Migration[] = [
  {
    name: 'audit-001-indexes',
    sql: `
      create index journal_by_person on journal (campaign, userId, seq);
      create index journal_by_unit on journal (campaign, unitId, seq);
      create index journal_by_moment on journal (campaign, at);
      create index journal_by_act on journal (campaign, act, cause);
      create index change_of_titles on change (campaign, id, field, seq)
        where thing = 'card' and field in ('title', 'code');
    `,
  },
]
