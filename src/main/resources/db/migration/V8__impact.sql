-- What a policy would have changed, asked for by somebody. A row of work, not of evidence: its progress is written over.
create table impact_job (
    id          uuid                        primary key,
    policy_id   varchar(64)                 not null references policy (id),
    asked_by    varchar(100)                not null,
    at          timestamp(3) with time zone not null, -- what is decided later is not looked at
    query       varchar(2000)               not null, -- which decisions, as it was asked
    bound       varchar(20),                          -- the area that the asker is bound to
    total       bigint                      not null,
    done        bigint                      not null,
    state       varchar(20)                 not null,
    alive       timestamp(3) with time zone not null, -- when the service that runs it last said so
    ended       timestamp(3) with time zone,
    cancelled_by varchar(100),
    result      text
);
create index impact_job_by_policy on impact_job (policy_id, at);

grant select, insert, update on impact_job to ${service};
