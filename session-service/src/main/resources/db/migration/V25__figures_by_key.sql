-- A figure that comes to nothing goes by its key. Through an index of all that are nothing, each statement met every row that
-- had ever been nothing since the last vacuum: a practice took the longer to count the more had been counted.

drop index practised_step_nothing;
drop index practised_week_nothing;
drop index practised_hour_nothing;

create or replace function count_steps(changed practised_step[]) returns void language plpgsql as $$
declare
    nothing bigint;
begin
    with written as (
        insert into practised_step
        select sequence, sequence_version, level, what, block, step, person, sum(times)
        from unnest(changed) group by 1, 2, 3, 4, 5, 6, 7 having sum(times) <> 0 order by 1, 2, 3, 4, 5, 6, 7
        on conflict (sequence, sequence_version, level, what, block, step, person)
        do update set times = practised_step.times + excluded.times
        returning times)
    select count(*) filter (where times = 0) into nothing from written;
    if nothing > 0 then
        delete from practised_step s using unnest(changed) c
        where s.times = 0
          and (s.sequence, s.sequence_version, s.level, s.what, s.block, s.step, s.person)
            = (c.sequence, c.sequence_version, c.level, c.what, c.block, c.step, c.person);
    end if;
end $$;

create or replace function count_weeks(changed practised_week[]) returns void language plpgsql as $$
declare
    nothing bigint;
begin
    with written as (
        insert into practised_week
        select person, week, sum(times) from unnest(changed) group by 1, 2 having sum(times) <> 0 order by 1, 2
        on conflict (person, week) do update set times = practised_week.times + excluded.times
        returning times)
    select count(*) filter (where times = 0) into nothing from written;
    if nothing > 0 then
        delete from practised_week w using unnest(changed) c
        where w.times = 0 and (w.person, w.week) = (c.person, c.week);
    end if;
end $$;

create or replace function count_hours(changed practised_hour[]) returns void language plpgsql as $$
declare
    nothing bigint;
begin
    with written as (
        insert into practised_hour
        select weekday, hour, person, sum(times) from unnest(changed) group by 1, 2, 3 having sum(times) <> 0 order by 1, 2, 3
        on conflict (weekday, hour, person) do update set times = practised_hour.times + excluded.times
        returning times)
    select count(*) filter (where times = 0) into nothing from written;
    if nothing > 0 then
        delete from practised_hour h using unnest(changed) c
        where h.times = 0 and (h.weekday, h.hour, h.person) = (c.weekday, c.hour, c.person);
    end if;
end $$;

-- What a row was and what it is now are counted together: most of it is the same.

create function practices_changed() returns trigger language plpgsql as $$
begin
    perform learn_steps(array(select distinct plan_id from added));
    perform count_steps(array(
        select s from added a, steps_of(row(a.*)::practice) s
        union all
        select row(s.sequence, s.sequence_version, s.level, s.what, s.block, s.step, s.person, -1)::practised_step
        from removed r, steps_of(row(r.*)::practice) s));
    perform count_weeks(array(
        select w from added a, weeks_of(row(a.*)::practice) w
        union all
        select row(w.person, w.week, -1)::practised_week from removed r, weeks_of(row(r.*)::practice) w));
    perform count_hours(array(
        select h from added a, hours_of(row(a.*)::practice) h
        union all
        select row(h.weekday, h.hour, h.person, -1)::practised_hour from removed r, hours_of(row(r.*)::practice) h));
    return null;
end $$;

create function entries_changed() returns trigger language plpgsql as $$
begin
    perform count_weeks(array(
        select w from added a, weeks_of(row(a.*)::practice_entry) w
        union all
        select row(w.person, w.week, -1)::practised_week from removed r, weeks_of(row(r.*)::practice_entry) w));
    return null;
end $$;

drop trigger practices_changed_from on practice;
drop trigger practices_changed_to on practice;
create trigger practices_changed after update on practice
    referencing old table as removed new table as added for each statement execute function practices_changed();

drop trigger entries_changed_from on practice_entry;
drop trigger entries_changed_to on practice_entry;
create trigger entries_changed after update on practice_entry
    referencing old table as removed new table as added for each statement execute function entries_changed();
