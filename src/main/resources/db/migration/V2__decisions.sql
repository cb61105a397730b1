-- A decision is its record: the bytes that were written once. Every other column is read from them, to search by.

create table decision (
    id          uuid                        primary key, -- UUIDv7: in the order of time
    record      bytea                       not null,
    at          timestamp(3) with time zone not null,
    level       varchar(10)                 not null,
    tier        varchar(10)                 not null,
    area        varchar(15)                 not null,
    source      varchar(20)                 not null,
    reference   varchar(64)                 not null,
    policy_id   varchar(64)                 not null references policy (id),
    author      varchar(100)                not null
);

create index decision_by_level on decision (level, id);
create index decision_by_tier on decision (tier, id);
create index decision_by_area on decision (area, id);
create index decision_by_source on decision (source, id);
create index decision_by_reference on decision (reference, id);

-- Names, phones and stories: sealed, apart, and to be erased without touching the record.
create table personal_part (
    decision_id uuid        primary key references decision (id),
    wrapped_by  varchar(16) not null, -- which master key: the first digits of its SHA-256
    wrapped_key bytea       not null, -- the part's own key, sealed by the master key
    sealed      bytea       not null  -- 32 bytes of salt and the part, sealed by its own key
);
