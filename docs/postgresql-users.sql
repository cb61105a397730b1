-- Run once by a PostgreSQL superuser, with passwords of your own: psql -f docs/postgresql-users.sql
create role maplebridge login password 'OWNER-PASSWORD';
create role maplebridge_service login password 'SERVICE-PASSWORD';
create role maplebridge_retention login password 'RETENTION-PASSWORD';
create database maplebridge owner maplebridge encoding 'UTF8' template template0;
revoke all on database maplebridge from public;
grant connect on database maplebridge to maplebridge_service, maplebridge_retention;
