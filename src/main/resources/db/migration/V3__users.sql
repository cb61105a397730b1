-- What each database user may do. The service reads and adds; only retention takes away, and only what has an end.
-- Grants rather than triggers: they stop update, delete, truncate and drop alike, on H2 and on PostgreSQL.

-- A request that its sender may repeat: the same key and body give the same decision.
create table idempotency_key (
    account     varchar(100)                not null,
    request_key varchar(80)                 not null,
    keyed_by    varchar(16)                 not null, -- which master key the fingerprint was made with
    fingerprint bytea                       not null, -- HMAC of the body: tells nothing of it
    decision_id uuid                        not null,
    at          timestamp(3) with time zone not null,
    primary key (account, request_key)
);
create index idempotency_key_by_age on idempotency_key (at);

-- Who opened which personal part, and when.
create table personal_read (
    id          uuid                        primary key,
    decision_id uuid                        not null references decision (id),
    reader      varchar(100)                not null,
    at          timestamp(3) with time zone not null
);
create index personal_read_by_decision on personal_read (decision_id, id);

grant select, insert on policy, policy_file, in_force, decision, personal_part, personal_read, idempotency_key
    to ${service};
grant select, delete on idempotency_key to ${retention};
grant select, update, delete on personal_part to ${retention};
