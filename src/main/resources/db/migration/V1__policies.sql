-- Every policy that a decision was made under, as its exact bytes, and which one was in force when.
-- bytea is the one type for bytes that H2 and PostgreSQL both know.

create table policy (
    id       varchar(64)                 primary key, -- SHA-256 of the folder
    version  varchar(200)                not null,
    stored   timestamp(3) with time zone not null
);

create table policy_file (
    policy_id varchar(64)  not null references policy (id),
    path      varchar(200) not null,
    content   bytea        not null,
    primary key (policy_id, path)
);

create table in_force (
    since     timestamp(3) with time zone primary key,
    policy_id varchar(64)                 not null references policy (id),
    put_by    varchar(100)                not null
);
