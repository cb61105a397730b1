-- How a policy comes into force: who proposed it, who approved it, from when it counts, who took it back. Rows are only ever
-- added; what state a policy is in is read from them.

alter table policy add column proposed_by varchar(100) default 'bootstrap' not null;
alter table policy add column note varchar(500);

create table policy_approval (
    policy_id   varchar(64)                 primary key references policy (id),
    approved_by varchar(100)                not null,
    at          timestamp(3) with time zone not null,
    note        varchar(500)
);

-- A policy that was taken back never comes into force, not even at a moment that was already set.
create table policy_withdrawal (
    policy_id    varchar(64)                 primary key references policy (id),
    withdrawn_by varchar(100)                not null,
    at           timestamp(3) with time zone not null,
    note         varchar(500)
);

-- When it was put into force, which may be long before the moment it counts from.
alter table in_force add column put_at timestamp(3) with time zone;
alter table in_force add column note varchar(500);
create index in_force_by_policy on in_force (policy_id);

-- One release at a time, also with several services on one database: whoever changes something holds this row.
create table release_turn (id integer primary key);
insert into release_turn values (1);

grant select, insert on policy_approval, policy_withdrawal to ${service};
grant select, update on release_turn to ${service};
