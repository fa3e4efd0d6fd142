-- The secret address at which a calendar program reads a person's reminders; there is one at a time.

create table calendar_address (
  person      text primary key,
  token       bytea not null unique,
  created_at  timestamptz not null
);
comment on table calendar_address is 'Who may read a calendar by its address; without a row, it is at no address.';
comment on column calendar_address.token is 'SHA-256 of the secret in the address';
