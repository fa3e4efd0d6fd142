-- What is done of a reminder is an instant under a version of its rule, not a local date: moved to another zone, or to
-- later today, the same date comes again.

alter table occurrence add column rule_version bigint not null default 0;
update occurrence o set rule_version = r.version from reminder r where r.id = o.reminder and o.state = 'planned';
alter table occurrence drop constraint occurrence_once;
alter table occurrence add constraint occurrence_once unique (reminder, rule_version, local_date);
create index occurrence_done on occurrence (reminder, at) where state <> 'planned';
comment on column occurrence.rule_version is 'the version of the reminder that named this date';

-- A mailbox that has confirmed one link is not sent the sheet again for a second one.

create index sign_up_confirmed on sign_up (lower(email)) where confirmed_at is not null;
