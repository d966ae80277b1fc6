import type { Migration } from '../sql/migration.ts'

const neverChanged = (table: string) => `
  create trigger ${table}_never_update before update on ${table}
    begin select raise(abort, '${table} is append-only'); end;
  create trigger ${table}_never_delete before delete on ${table}
    begin select raise(abort, '${table} is append-only'); end;
`

/**
 * Slips outside the document (decision 013). `slip` is the current row and the only one that changes; `slipTrail` is the chain it is held to, one of a
 * campaign: `seq` counts its acts, `ord` those of the slip. JSON is canonical.
 */
export const slipMigrations: readonly Migration[] = [
  {
    name: 'slip-001-slips',
    sql: `
      create table slip (
        campaign text not null,
        id text not null,
        version integer not null,
        state text not null,
        escalatedFrom text,
        createdAt integer not null,
        body text not null,
        primary key (campaign, id)
      ) strict, without rowid;
      create unique index slip_raised_once on slip (campaign, escalatedFrom)
        where escalatedFrom is not null and state not in ('draft', 'withdrawn');

      create table slipTrail (
        campaign text not null,
        seq integer not null,
        slip text not null,
        ord integer not null,
        version integer not null,
        userId text not null,
        key text,
        row text not null,
        body text not null,
        hash text not null,
        primary key (campaign, seq),
        unique (campaign, slip, ord)
      ) strict, without rowid;
      create unique index slipTrail_by_key on slipTrail (campaign, userId, key) where key is not null;

      create table slipNumber (
        campaign text not null,
        word text not null,
        year integer not null,
        n integer not null,
        slip text not null,
        primary key (campaign, word, year, n)
      ) strict, without rowid;

      create table slipEvidence (
        campaign text not null,
        slip text not null,
        id text not null,
        at integer not null,
        body text not null,
        primary key (campaign, slip, id)
      ) strict, without rowid;

      create table notice (
        campaign text not null,
        userId text not null,
        key text not null,
        id text not null,
        at integer not null,
        readAt integer,
        body text not null,
        primary key (campaign, userId, key)
      ) strict, without rowid;

      create table inspectionRules (
        campaign text not null,
        version integer not null,
        at integer not null,
        changedBy text not null,
        body text not null,
        primary key (campaign, version)
      ) strict, without rowid;

      ${['slipTrail', 'slipNumber', 'slipEvidence', 'inspectionRules'].map(neverChanged).join('')}
    `,
  },
]
