-- Who came back is told of weeks that are over, and of those little changes: it is counted once a week, and again from the
-- week on in which somebody noted a practice late, or took one away.

create table cohort_week (
    week        date not null,
    first       date not null,
    people      int not null,
    resurrected int not null,
    primary key (week, first)
);
comment on table cohort_week is 'How many people of each cohort practised in a week that is over, and had been away before.';
comment on column cohort_week.first is 'the week they first practised in';

create table known_week (
    week    date primary key,
    dormant int not null
);
comment on table known_week is 'Weeks that are over and counted, without a gap from the first one on.';
comment on column known_week.dormant is 'people who practised earlier, and neither in it nor in the four weeks before';

create table late_week (
    week date not null
);
comment on table late_week is 'Weeks in which more or fewer people practised than when they were counted.';

create index practised_week_of_week on practised_week (week);

-- Whoever counts sees what is committed; what is not yet, says so here when it is. Of the weeks that nobody counts yet
-- nothing needs to be said, but for a day before they are over.
create function weeks_changed() returns trigger language plpgsql as $$
begin
    insert into late_week
    select distinct week from changed
    where week < date_trunc('week', now() at time zone 'UTC' - interval '12 hours')::date
       or week <= (select max(week) from known_week);
    return null;
end $$;

create trigger weeks_added after insert on practised_week
    referencing new table as changed for each statement execute function weeks_changed();
create trigger weeks_removed after delete on practised_week
    referencing old table as changed for each statement execute function weeks_changed();
