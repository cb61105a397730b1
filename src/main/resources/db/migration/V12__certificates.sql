-- What was proven of each policy, and for which version of the evaluation: the promises, over how many disputes, by which
-- provers, how long it took. Rows are only ever added.
create table policy_certificate (
    policy_id varchar(64)                 not null references policy (id),
    engine    integer                     not null,
    at        timestamp(3) with time zone not null,
    proven    bytea                       not null,
    primary key (policy_id, engine)
);

-- Each promise of the policy in force that an approved policy does not keep whole, as its approver named it.
create table policy_weakening (
    policy_id varchar(64)   not null references policy (id),
    n         integer       not null,
    promise   varchar(2000) not null,
    primary key (policy_id, n)
);

grant select, insert on policy_certificate, policy_weakening to ${service};
