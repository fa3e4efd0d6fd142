-- What analysts see is reckoned anew beside what is there, and put right by the difference. Adding commutes, so nobody who
-- writes a practice waits for it: what others write meanwhile changes practices and figures alike.

drop function rebuild_figures();

-- All of it anew from the practices and entries that are kept. Each statement sees practices and figures as of one instant;
-- where they differ, the difference is added, and all of that becomes visible at once.
create function rebuild_figures(out figures bigint, out differences bigint) language plpgsql as $$
declare
    counted record;
begin
    perform pg_advisory_xact_lock(hashtext('rebuild_figures'));
    perform learn_steps(array(select distinct plan_id from practice));

    create temporary table wrong_step (missing practised_step) on commit drop;
    with reckoned as materialized (
        select sequence, sequence_version, level, what, block, step, person, sum(times) as missing, sum(should) as should
        from (select s.*, 1 as should from practice p, steps_of(p) s
              union all select sequence, sequence_version, level, what, block, step, person, -times, 0 from practised_step) b
        group by 1, 2, 3, 4, 5, 6, 7),
    wrong as (
        insert into wrong_step
        select row(sequence, sequence_version, level, what, block, step, person, missing)::practised_step
        from reckoned where missing <> 0 returning 1)
    select count(*) filter (where should > 0) as figures, (select count(*) from wrong) as differences into counted from reckoned;
    figures := counted.figures;
    differences := counted.differences;

    create temporary table wrong_week (missing practised_week) on commit drop;
    with reckoned as materialized (
        select person, week, sum(times) as missing, sum(should) as should
        from (select w.*, 1 as should from practice p, weeks_of(p) w
              union all select w.*, 1 from practice_entry e, weeks_of(e) w
              union all select person, week, -times, 0 from practised_week) b
        group by 1, 2),
    wrong as (
        insert into wrong_week select row(person, week, missing)::practised_week from reckoned where missing <> 0 returning 1)
    select count(*) filter (where should > 0) as figures, (select count(*) from wrong) as differences into counted from reckoned;
    figures := figures + counted.figures;
    differences := differences + counted.differences;

    create temporary table wrong_hour (missing practised_hour) on commit drop;
    with reckoned as materialized (
        select weekday, hour, person, sum(times) as missing, sum(should) as should
        from (select h.*, 1 as should from practice p, hours_of(p) h
              union all select weekday, hour, person, -times, 0 from practised_hour) b
        group by 1, 2, 3),
    wrong as (
        insert into wrong_hour select row(weekday, hour, person, missing)::practised_hour from reckoned where missing <> 0 returning 1)
    select count(*) filter (where should > 0) as figures, (select count(*) from wrong) as differences into counted from reckoned;
    figures := figures + counted.figures;
    differences := differences + counted.differences;

    perform count_steps(array_agg(missing)) from (select missing, row_number() over (order by missing) / 10000 as part from wrong_step) w group by part;
    perform count_weeks(array_agg(missing)) from (select missing, row_number() over (order by missing) / 10000 as part from wrong_week) w group by part;
    perform count_hours(array_agg(missing)) from (select missing, row_number() over (order by missing) / 10000 as part from wrong_hour) w group by part;
    drop table wrong_step, wrong_week, wrong_hour;
end $$;

-- What the topic tells when it is read again from its start, put beside the practices that are kept until all of it is there.
create unlogged table told_practice (like practice including defaults, primary key (session, seat));
comment on table told_practice is 'What sessions were by the topic, read again from its start; empty but while that is done.';
comment on column told_practice.person is 'whose it was when it was told';

create table replay (
    one     boolean primary key default true check (one),
    id      uuid not null,
    seen_at timestamptz not null
);
comment on table replay is 'Who reads the topic again: one instance at a time, for as long as it says that it does.';
