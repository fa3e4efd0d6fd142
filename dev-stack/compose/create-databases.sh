#!/bin/bash
# One database and one role per service, fenced off from each other; runs once, when the volume is empty.
set -euo pipefail

create() {
    local name=$1 password=$2
    psql -v ON_ERROR_STOP=1 -v name="$name" -v password="$password" --username "$POSTGRES_USER" --dbname postgres <<'SQL'
create role :"name" login password :'password';
create database :"name" owner :"name";
revoke connect, temporary on database :"name" from public;
alter role :"name" set statement_timeout = '30s';
alter role :"name" set lock_timeout = '10s';
alter role :"name" set idle_in_transaction_session_timeout = '30s';
SQL
}

create catalog "$STHIRA_CATALOG_DATABASE_PASSWORD"
create session "$STHIRA_SESSION_DATABASE_PASSWORD"
create notification "$STHIRA_NOTIFICATION_DATABASE_PASSWORD"
