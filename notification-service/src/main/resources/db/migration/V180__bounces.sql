-- What mail servers and mailboxes report of mails that had been handed over.

create table bounce (
  message   uuid not null references message on delete cascade,
  severity  text not null check (severity in ('hard', 'soft', 'complaint')),
  target    bytea not null check (length(target) = 32),
  at        timestamptz not null,
  primary key (message, severity)
);
comment on table bounce is 'A report of each severity for a mail, however often it comes.';
comment on column bounce.target is 'SHA-256 of whom it went to, as the message has it: to count, nobody has to be known here';
create index bounce_of_target on bounce (target, at);
