-- What was done with one tap on a notification: an occasion takes each deed once, on whichever device. What is offered
-- is signed and stands in the address itself; here is only what was done, until its address is over.

create table action_done (
  occasion  uuid not null,
  deed      text not null,
  done_at   timestamptz not null,
  until     timestamptz not null,
  primary key (occasion, deed)
);
comment on table action_done is 'Deeds that were done from notifications and can still be asked for again.';
comment on column action_done.occasion is 'a date of a reminder, or the event of a pause';
create index action_done_until on action_done (until);
