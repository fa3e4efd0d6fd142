-- What a person says about being told: of what, when, and how much. What mails they have ended stands where a click in a
-- mail writes it.

create table message_choice (
  person          text primary key,
  all_off         boolean not null default false,
  off_on_devices  text[] not null default '{}',
  quiet_from      time,
  quiet_to        time,
  most_a_day      integer check (most_a_day between 1 and 100),
  updated_at      timestamptz not null,
  check ((quiet_from is null) = (quiet_to is null))
);
comment on table message_choice is 'What a person wants to be told, and when; without a row, everything and at once.';
comment on column message_choice.all_off is 'nothing goes out but what answers an address that was entered';
comment on column message_choice.off_on_devices is 'kinds that go to none of their devices, whatever each device asks for';
comment on column message_choice.quiet_from is 'the wall time, where the person is, at which they are left alone; until quiet_to';
comment on column message_choice.most_a_day is 'how many things they are told of in 24 hours at most, over all channels';
