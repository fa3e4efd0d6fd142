-- What a reminder wishes of its class, dates that its rule leaves out, and whether it comes less often when it is
-- ignored.

alter table reminder
  add column wished_level text check (wished_level in ('beginner', 'intermediate', 'advanced')),
  add column wished_minutes integer check (wished_minutes between 1 and 240),
  add column wished_pace text check (wished_pace in ('slow', 'usual', 'brisk')),
  add column except_dates date[] not null default '{}',
  add column backs_off boolean not null default true;
comment on column reminder.wished_minutes is 'how long the class is to take; null: as long as it usually does';
comment on column reminder.except_dates is 'dates that the rule names and that are left out (EXDATE)';
comment on column reminder.backs_off is 'whether it comes once a week after it was ignored five times in a row';
