-- The log that a stranger can verify. Every decision and every deed has a number and the hash of its exact bytes, for good.
-- The service numbers with its own user: these tables only grow, and of what waits only a row of work is deleted.

create table log_entry (
    seq      bigint      primary key,     -- from 0, without a gap
    kind     varchar(20) not null,
    entry_id uuid        not null unique, -- of the decision or the deed
    leaf     bytea       not null         -- SHA-256 of a zero byte and the bytes (RFC 6962)
);

-- Complete subtrees of 256, 65,536 and 16,777,216 leaves, so that a proof reads a few rows.
create table log_subtree (
    height   integer not null,
    position bigint  not null,
    hash     bytea   not null,
    primary key (height, position)
);

-- The public halves of the keys that signed, each brought in by the one before.
create table log_key (
    number   integer                     primary key, -- from 1
    verifier varchar(400)                not null,
    since    timestamp(3) with time zone not null
);

-- What the log looked like, signed. Every size that the log ever had is the size of a checkpoint.
create table log_checkpoint (
    number bigint                      primary key, -- from 1
    size   bigint                      not null,
    at     timestamp(3) with time zone not null,
    note   varchar(4000)               not null
);
create index log_checkpoint_by_size on log_checkpoint (size, number);

-- One sequencer at a time, also with several services on one database: whoever numbers holds this row.
create table log_turn (id integer primary key);
insert into log_turn values (1);

-- Which entries have no bytes any more, and the deed that says so: retention took them, nobody lost them.
create table removed (
    entry_id uuid primary key,
    deed     uuid not null references deed (id)
);

-- Of which decisions the personal part was destroyed, when its time had come or on request, and the deed that says so (which
-- goes with the decision when that has had its time).
create table removed_part (
    decision_id uuid primary key,
    deed        uuid not null
);

-- What the service hashed in memory when it wrote; null for what was there before there was a log.
alter table log_pending add column leaf bytea;

grant select, insert on log_entry, log_subtree, log_key, log_checkpoint to ${service};
grant select, update on log_turn to ${service};
grant delete on log_pending to ${service};
grant select on removed, removed_part to ${service};

-- Retention takes away bytes, and says so in the same transaction. It changes none.
grant select, delete on decision, deed to ${retention};
grant insert on deed, log_pending, removed, removed_part to ${retention};
grant select on log_entry, removed, removed_part, policy to ${retention};
