-- Whether people practise when they are reminded, counted once a week that is over: practices are known here for eight
-- weeks only. Instants are compared with instants; nothing here knows a wall time.

create table answered_week (
  week  date primary key
);
comment on table answered_week is 'Weeks that are counted, as their Mondays.';

create table reminder_answer (
  person             text not null,
  week               date not null,
  sent               integer not null,
  followed           integer not null,
  paired             integer not null,
  paired_followed    integer not null,
  unsent_practised   integer not null,
  primary key (person, week)
);
comment on table reminder_answer is 'How each person answered the reminders of a week: the first that went out for each date.';
comment on column reminder_answer.followed is 'a session of theirs began within two hours after it was due';
comment on column reminder_answer.paired is 'there was the same moment a week before, without a reminder';
comment on column reminder_answer.unsent_practised is 'of those moments: a session began within two hours after it';
create index reminder_answer_of_week on reminder_answer (week);

create index occurrence_age on occurrence using brin (at);
