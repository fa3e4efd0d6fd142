-- What analysts see of everybody, added up as it is written: their figures read none of the practices themselves.

alter table practice
    add column level  text,
    add column hour   int check (hour between 0 and 23),
    add column erased boolean not null default false;
comment on column practice.level is 'of its plan';
comment on column practice.hour is 'the hour of its person''s wall clock that it began in, as it was then; null if nobody had said where they are';
comment on column practice.erased is 'its person is gone, and it is counted among no people any more';

update practice p set level = (select body::jsonb #>> '{wishes,level}' from plan where id = p.plan_id),
                      erased = ended_at is not null and poses is null;

create index practice_of_level on practice (sequence, sequence_version, level, started_at desc)
    where ended_at is not null and not erased;

create table plan_steps (
    plan_id          text primary key references plan,
    sequence         text not null,
    sequence_version int not null,
    level            text not null,
    blocks           int[] not null,
    steps            int[] not null
);
comment on table plan_steps is 'Which step of its sequence each segment of a plan belongs to; of plans that somebody practised.';
create index plan_steps_of_level on plan_steps (sequence, sequence_version, level);

create table practised_step (
    sequence         text not null,
    sequence_version int not null,
    level            text not null,
    what             text not null,
    block            int not null,
    step             int not null,
    person           text not null,
    times            int not null,
    primary key (sequence, sequence_version, level, what, block, step, person)
);
comment on table practised_step is 'How often each person''s practices of a sequence came to what, and at which step.';
comment on column practised_step.what is '''under-way'' or how it ended, which together are all starts; ''skipped'' and ''repeated'' besides';
comment on column practised_step.block is '0 with step 0 where it was at no step: under way, or finished';
comment on column practised_step.person is 'empty for those who are gone';

create table practised_week (
    person text not null,
    week   date not null,
    times  int not null,
    primary key (person, week)
);
comment on table practised_week is 'In which weeks each person practised, by session or entry; of those who are gone nothing.';
comment on column practised_week.week is 'its Monday; of the day that a practice belongs to';

create table practised_hour (
    weekday int not null,
    hour    int not null,
    person  text not null,
    times   int not null,
    primary key (weekday, hour, person)
);
comment on table practised_hour is 'When in the week the sessions of each person began; of those who are gone nothing.';
comment on column practised_hour.weekday is 'ISO, 1 Monday to 7 Sunday; of the day that a session belongs to, which is the day before at one in the night';

create index practised_step_nothing on practised_step (times) where times = 0;
create index practised_week_nothing on practised_week (times) where times = 0;
create index practised_hour_nothing on practised_hour (times) where times = 0;

create function practice_week(day date, started_at timestamptz) returns date immutable language sql
return date_trunc('week', coalesce(day, (started_at at time zone 'UTC' - interval '4 hours')::date)::timestamp)::date;
comment on function practice_week is 'Where nobody said where they are, the day is that of UTC, from four in the morning.';

-- What a practice adds to the figures. Triggers and rebuilding read the same functions, so that they cannot differ.

create function steps_of(p practice) returns setof practised_step stable language sql as $$
    select p.sequence, p.sequence_version, p.level, c.what, coalesce(s.blocks[c.segment + 1], 0),
           coalesce(s.steps[c.segment + 1], 0), case when p.erased then '' else p.person end, 1
    from (select coalesce(p.ending, 'under-way') as what, p.stopped_in as segment
          union all select 'skipped', unnest(p.skipped)
          union all select 'repeated', unnest(p.repeated)) c
    left join plan_steps s on s.plan_id = p.plan_id
    where p.level is not null
$$;

create function weeks_of(p practice) returns setof practised_week stable language sql as $$
    select p.person, practice_week(p.day, p.started_at), 1 where p.ended_at is not null and not p.erased
$$;

create function weeks_of(e practice_entry) returns setof practised_week stable language sql as $$
    select e.person, practice_week(e.day, e.started_at), 1
$$;

create function hours_of(p practice) returns setof practised_hour stable language sql as $$
    select extract(isodow from p.day)::int, p.hour, p.person, 1
    where p.ended_at is not null and not p.erased and p.day is not null and p.hour is not null
$$;

create function learn_steps(plans text[]) returns void language sql as $$
    insert into plan_steps
    select id, body #>> '{sequence,slug}', (body #>> '{sequence,version}')::int, body #>> '{wishes,level}',
           array(select (s ->> 'block')::int from jsonb_array_elements(body -> 'segments') with ordinality o (s, n) order by n),
           array(select (s ->> 'step')::int from jsonb_array_elements(body -> 'segments') with ordinality o (s, n) order by n)
    from (select id, body::jsonb as body from plan
          where id = any (plans) and not exists (select from plan_steps known where known.plan_id = id)) unknown
    where body ?& array['sequence', 'wishes', 'segments'] and body #>> '{sequence,version}' is not null
          and body #>> '{wishes,level}' is not null
    order by id
    on conflict do nothing
$$;

-- Adding and taking away commute: late, early and corrected practices come to the same, in whatever order.

create function count_steps(changed practised_step[]) returns void language sql as $$
    insert into practised_step
    select sequence, sequence_version, level, what, block, step, person, sum(times)
    from unnest(changed) group by 1, 2, 3, 4, 5, 6, 7 having sum(times) <> 0 order by 1, 2, 3, 4, 5, 6, 7
    on conflict (sequence, sequence_version, level, what, block, step, person)
    do update set times = practised_step.times + excluded.times;
    delete from practised_step where times = 0;
$$;

create function count_weeks(changed practised_week[]) returns void language sql as $$
    insert into practised_week
    select person, week, sum(times) from unnest(changed) group by 1, 2 having sum(times) <> 0 order by 1, 2
    on conflict (person, week) do update set times = practised_week.times + excluded.times;
    delete from practised_week where times = 0;
$$;

create function count_hours(changed practised_hour[]) returns void language sql as $$
    insert into practised_hour
    select weekday, hour, person, sum(times) from unnest(changed) group by 1, 2, 3 having sum(times) <> 0 order by 1, 2, 3
    on conflict (weekday, hour, person) do update set times = practised_hour.times + excluded.times;
    delete from practised_hour where times = 0;
$$;

create function practices_added() returns trigger language plpgsql as $$
begin
    perform learn_steps(array(select distinct plan_id from added));
    perform count_steps(array(select s from added a, steps_of(row(a.*)::practice) s));
    perform count_weeks(array(select w from added a, weeks_of(row(a.*)::practice) w));
    perform count_hours(array(select h from added a, hours_of(row(a.*)::practice) h));
    return null;
end $$;

-- A row that is taken away counts as minus one.
create function practices_removed() returns trigger language plpgsql as $$
begin
    perform count_steps(array(
        select row(s.sequence, s.sequence_version, s.level, s.what, s.block, s.step, s.person, -1)::practised_step
        from removed r, steps_of(row(r.*)::practice) s));
    perform count_weeks(array(select row(w.person, w.week, -1)::practised_week from removed r, weeks_of(row(r.*)::practice) w));
    perform count_hours(array(
        select row(h.weekday, h.hour, h.person, -1)::practised_hour from removed r, hours_of(row(r.*)::practice) h));
    return null;
end $$;

create function entries_added() returns trigger language plpgsql as $$
begin
    perform count_weeks(array(select w from added a, weeks_of(row(a.*)::practice_entry) w));
    return null;
end $$;

create function entries_removed() returns trigger language plpgsql as $$
begin
    perform count_weeks(array(
        select row(w.person, w.week, -1)::practised_week from removed r, weeks_of(row(r.*)::practice_entry) w));
    return null;
end $$;

-- All of it anew from the practices that are kept: built beside the old figures, then put in their place, while practices
-- wait to be written and figures can be read. Says how many rows were other than they should have been.
create function rebuild_figures() returns bigint language plpgsql as $$
declare
    differences bigint;
begin
    lock table practice, practice_entry in share row exclusive mode;
    perform learn_steps(array(select distinct plan_id from practice));
    create temporary table new_step on commit drop as
        select s.sequence, s.sequence_version, s.level, s.what, s.block, s.step, s.person, count(*)::int as times
        from practice p, steps_of(p) s group by 1, 2, 3, 4, 5, 6, 7;
    create temporary table new_week on commit drop as
        select person, week, count(*)::int as times
        from (select w.* from practice p, weeks_of(p) w union all select w.* from practice_entry e, weeks_of(e) w) w
        group by 1, 2;
    create temporary table new_hour on commit drop as
        select h.weekday, h.hour, h.person, count(*)::int as times from practice p, hours_of(p) h group by 1, 2, 3;

    select (select count(*) from ((table practised_step except table new_step) union all (table new_step except table practised_step)) d)
         + (select count(*) from ((table practised_week except table new_week) union all (table new_week except table practised_week)) d)
         + (select count(*) from ((table practised_hour except table new_hour) union all (table new_hour except table practised_hour)) d)
    into differences;

    if differences > 0 then
        delete from practised_step;
        insert into practised_step table new_step;
        delete from practised_week;
        insert into practised_week table new_week;
        delete from practised_hour;
        insert into practised_hour table new_hour;
    end if;
    drop table new_step, new_week, new_hour;
    return differences;
end $$;

create function practices_emptied() returns trigger language plpgsql as $$
begin
    perform rebuild_figures();
    return null;
end $$;

select rebuild_figures();

create trigger practices_added after insert on practice
    referencing new table as added for each statement execute function practices_added();
create trigger practices_changed_from after update on practice
    referencing old table as removed for each statement execute function practices_removed();
create trigger practices_changed_to after update on practice
    referencing new table as added for each statement execute function practices_added();
create trigger practices_removed after delete on practice
    referencing old table as removed for each statement execute function practices_removed();
create trigger practices_emptied after truncate on practice for each statement execute function practices_emptied();

create trigger entries_added after insert on practice_entry
    referencing new table as added for each statement execute function entries_added();
create trigger entries_changed_from after update on practice_entry
    referencing old table as removed for each statement execute function entries_removed();
create trigger entries_changed_to after update on practice_entry
    referencing new table as added for each statement execute function entries_added();
create trigger entries_removed after delete on practice_entry
    referencing old table as removed for each statement execute function entries_removed();
create trigger entries_emptied after truncate on practice_entry for each statement execute function practices_emptied();
