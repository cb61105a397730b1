-- A policy is approved against the one in force, whose promises and decisions it changes. When another came into force since, it
-- is approved anew: so a policy can have several approvals. Approvals of before do not say against what, and hold no more.

create table policy_approval_each (
    policy_id   varchar(64)                 not null references policy (id),
    at          timestamp(3) with time zone not null,
    approved_by varchar(100)                not null,
    against     varchar(64)                 references policy (id),
    note        varchar(500),
    primary key (policy_id, at)
);
insert into policy_approval_each (policy_id, at, approved_by, note)
    select policy_id, at, approved_by, note from policy_approval;

create table policy_weakening_each (
    policy_id   varchar(64)                 not null references policy (id),
    approved_at timestamp(3) with time zone not null,
    n           integer                     not null,
    promise     varchar(2000)               not null,
    primary key (policy_id, approved_at, n)
);
insert into policy_weakening_each (policy_id, approved_at, n, promise)
    select w.policy_id, a.at, w.n, w.promise from policy_weakening w join policy_approval a on a.policy_id = w.policy_id;

drop table policy_weakening;
drop table policy_approval;
alter table policy_approval_each rename to policy_approval;
alter table policy_weakening_each rename to policy_weakening;

grant select, insert on policy_approval, policy_weakening to ${service};

-- Which difference an impact counted decisions by: to the policy that was in force when it was asked.
alter table impact_job add column against varchar(64);
