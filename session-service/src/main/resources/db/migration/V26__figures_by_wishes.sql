-- How practices of a sequence fare by what their plans were wished to be, added up like all that analysts see.

alter table plan_steps
    add column minutes text not null default 'usual',
    add column body    text not null default 'sound',
    add column props   text not null default 'any';
comment on column plan_steps.minutes is 'how long it was wished to be: ''short'' up to 15 minutes, ''medium'' up to 30, ''long'' up to 45, or ''very-long''; ''usual'' if nothing was said';
comment on column plan_steps.body is 'the worst that was said of the body: ''mild'', ''moderate'', ''severe''; ''sound'' if nothing was';
comment on column plan_steps.props is 'what was said to be at hand: ''none'', ''some''; ''any'' if nothing was said';

-- The plan of somebody who practises along keeps no wishes of theirs: those are ''along'' in all three.
create function minutes_wished(id text, wishes jsonb) returns text immutable language sql return
    case when id like 'along-%' then 'along'
         when wishes ->> 'minutes' is null then 'usual'
         when (wishes ->> 'minutes')::numeric <= 15 then 'short'
         when (wishes ->> 'minutes')::numeric <= 30 then 'medium'
         when (wishes ->> 'minutes')::numeric <= 45 then 'long'
         else 'very-long' end;

create function body_wished(id text, wishes jsonb) returns text immutable language sql return
    case when id like 'along-%' then 'along'
         when wishes -> 'body' @> '[{"severity": "severe"}]' then 'severe'
         when wishes -> 'body' @> '[{"severity": "moderate"}]' then 'moderate'
         when wishes -> 'body' @> '[{}]' then 'mild'
         else 'sound' end;

create function props_wished(id text, wishes jsonb) returns text immutable language sql return
    case when id like 'along-%' then 'along'
         when wishes -> 'props' is null or wishes -> 'props' = 'null' then 'any'
         when wishes -> 'props' = '[]' then 'none'
         else 'some' end;

update plan_steps s set minutes = minutes_wished(id, wishes), body = body_wished(id, wishes), props = props_wished(id, wishes)
from (select id, body::jsonb -> 'wishes' as wishes from plan) p where p.id = s.plan_id;

create or replace function learn_steps(plans text[]) returns void language sql as $$
    insert into plan_steps (plan_id, sequence, sequence_version, level, blocks, steps, minutes, body, props)
    select id, body #>> '{sequence,slug}', (body #>> '{sequence,version}')::int, body #>> '{wishes,level}',
           array(select (s ->> 'block')::int from jsonb_array_elements(body -> 'segments') with ordinality o (s, n) order by n),
           array(select (s ->> 'step')::int from jsonb_array_elements(body -> 'segments') with ordinality o (s, n) order by n),
           minutes_wished(id, body -> 'wishes'), body_wished(id, body -> 'wishes'), props_wished(id, body -> 'wishes')
    from (select id, body::jsonb as body from plan
          where id = any (plans) and not exists (select from plan_steps known where known.plan_id = id)) unknown
    where body ?& array['sequence', 'wishes', 'segments'] and body #>> '{sequence,version}' is not null
          and body #>> '{wishes,level}' is not null
    order by id
    on conflict do nothing
$$;

create table practised_wish (
    sequence         text not null,
    sequence_version int not null,
    level            text not null,
    minutes          text not null,
    body             text not null,
    props            text not null,
    what             text not null,
    block            int not null,
    step             int not null,
    person           text not null,
    times            int not null,
    primary key (sequence, sequence_version, level, minutes, body, props, what, block, step, person)
);
comment on table practised_wish is 'What practised_step tells of endings, by the wishes of the plans.';

create function wishes_of(p practice) returns setof practised_wish stable language sql as $$
    select p.sequence, p.sequence_version, p.level, coalesce(s.minutes, 'usual'), coalesce(s.body, 'sound'),
           coalesce(s.props, 'any'), coalesce(p.ending, 'under-way'), coalesce(s.blocks[p.stopped_in + 1], 0),
           coalesce(s.steps[p.stopped_in + 1], 0), case when p.erased then '' else p.person end, 1
    from (select) one left join plan_steps s on s.plan_id = p.plan_id
    where p.level is not null
$$;

create function count_wishes(changed practised_wish[]) returns void language plpgsql as $$
declare
    nothing bigint;
begin
    with written as (
        insert into practised_wish
        select sequence, sequence_version, level, minutes, body, props, what, block, step, person, sum(times)
        from unnest(changed) group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 having sum(times) <> 0
        order by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
        on conflict (sequence, sequence_version, level, minutes, body, props, what, block, step, person)
        do update set times = practised_wish.times + excluded.times
        returning times)
    select count(*) filter (where times = 0) into nothing from written;
    if nothing > 0 then
        delete from practised_wish w using unnest(changed) c
        where w.times = 0
          and (w.sequence, w.sequence_version, w.level, w.minutes, w.body, w.props, w.what, w.block, w.step, w.person)
            = (c.sequence, c.sequence_version, c.level, c.minutes, c.body, c.props, c.what, c.block, c.step, c.person);
    end if;
end $$;

-- A row that is taken away counts as minus one.
create function less(w practised_wish) returns practised_wish immutable language sql return
    row(w.sequence, w.sequence_version, w.level, w.minutes, w.body, w.props, w.what, w.block, w.step, w.person,
        -w.times)::practised_wish;

create function wishes_added() returns trigger language plpgsql as $$
begin
    perform learn_steps(array(select distinct plan_id from added));
    perform count_wishes(array(select w from added a, wishes_of(row(a.*)::practice) w));
    return null;
end $$;

create function wishes_removed() returns trigger language plpgsql as $$
begin
    perform count_wishes(array(select less(w) from removed r, wishes_of(row(r.*)::practice) w));
    return null;
end $$;

create function wishes_changed() returns trigger language plpgsql as $$
begin
    perform learn_steps(array(select distinct plan_id from added));
    perform count_wishes(array(
        select w from added a, wishes_of(row(a.*)::practice) w
        union all
        select less(w) from removed r, wishes_of(row(r.*)::practice) w));
    return null;
end $$;

create trigger wishes_added after insert on practice
    referencing new table as added for each statement execute function wishes_added();
create trigger wishes_changed after update on practice
    referencing old table as removed new table as added for each statement execute function wishes_changed();
create trigger wishes_removed after delete on practice
    referencing old table as removed for each statement execute function wishes_removed();

-- Wishes anew, like all else: what differs is put right by the difference.
create function rebuild_wishes(out figures bigint, out differences bigint) language plpgsql as $$
begin
    create temporary table wrong_wish (missing practised_wish) on commit drop;
    with reckoned as materialized (
        select sequence, sequence_version, level, minutes, body, props, what, block, step, person,
               sum(times) as missing, sum(should) as should
        from (select w.*, 1 as should from practice p, wishes_of(p) w
              union all
              select sequence, sequence_version, level, minutes, body, props, what, block, step, person, -times, 0
              from practised_wish) b
        group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10),
    wrong as (
        insert into wrong_wish
        select row(sequence, sequence_version, level, minutes, body, props, what, block, step, person, missing)::practised_wish
        from reckoned where missing <> 0 returning 1)
    select count(*) filter (where should > 0), (select count(*) from wrong) into figures, differences from reckoned;
    perform count_wishes(array_agg(missing))
    from (select missing, row_number() over (order by missing) / 10000 as part from wrong_wish) w group by part;
    drop table wrong_wish;
end $$;

alter function rebuild_figures() rename to rebuild_counts;
create function rebuild_figures(out figures bigint, out differences bigint) language plpgsql as $$
declare
    counts record;
    wishes record;
begin
    select * into counts from rebuild_counts();
    select * into wishes from rebuild_wishes();
    figures := counts.figures + wishes.figures;
    differences := counts.differences + wishes.differences;
end $$;

select rebuild_wishes();
