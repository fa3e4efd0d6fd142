-- What stands on the topic. Of a body only what figures need is read; what else is in it may change.
create table record (
    `headers`       map<string, bytes> metadata,
    `session`       string,
    `number`        int,
    `person`        string,
    `at`            timestamp_ltz(6),
    `sequence`      row<`slug` string, `version` int>,
    `level`         string,
    `ending`        string,
    `startedAt`     timestamp_ltz(6),
    `heldSeconds`   decimal(18, 6),
    `pausedSeconds` decimal(18, 6),
    `segment`       row<`pose` row<`slug` string>, `side` string>,
    `skipped`       array<row<`pose` string, `side` string>>,
    `repeated`      array<row<`pose` string, `side` string>>,
    `happened_at`   as cast(`at` as timestamp_ltz(3)),
    watermark for `happened_at` as `happened_at` - interval '10' second
) with (
    'connector' = 'kafka',
    'topic' = '${topic}',
    'properties.bootstrap.servers' = '${brokers}',
    'properties.group.id' = 'sthira-analytics-flink',
    'properties.isolation.level' = 'read_committed',
    'scan.startup.mode' = 'earliest-offset',
    'scan.bounded.mode' = 'latest-offset',
    'format' = 'json',
    'json.timestamp-format.standard' = 'ISO-8601'
);

-- Each event once: a record may come twice, with the same id and the same bytes.
create view event as
select * from (
    select *, decode(`headers`['ce_type'], 'UTF-8') as type,
           row_number() over (partition by decode(`headers`['ce_id'], 'UTF-8') order by proctime()) as copy
    from record)
where copy = 1;

create view ended as select * from event where type in ('dev.sthira.session-completed', 'dev.sthira.session-abandoned');

create view every_practice as
select e.`session`, e.`person`, e.`sequence`.`slug` as `sequence`, e.`sequence`.`version` as `version`, s.`level`, e.`ending`,
       cast(extract(epoch from cast(e.`startedAt` as timestamp(3))) as bigint) as started,
       e.`heldSeconds` as held_seconds, e.`pausedSeconds` as paused_seconds
from ended e join event s on s.`session` = e.`session` and s.type = 'dev.sthira.session-started';

create view every_pose as
select `session`, `number`, `segment`.`pose`.`slug` as pose, `segment`.`side` as side,
       `heldSeconds` as held_seconds, `pausedSeconds` as paused_seconds
from event where type = 'dev.sthira.pose-end';

create view every_skipped as
select e.`session`, s.pose, s.side from ended e cross join unnest(e.`skipped`) as s (pose, side);

create view every_repeated as
select e.`session`, s.pose, s.side from ended e cross join unnest(e.`repeated`) as s (pose, side)
