-- Which of the records that no practice could be written from have had their effect since.

create table dead_letter_redriven (
    partition    integer not null,
    place        bigint not null,
    redriven_at  timestamptz not null,
    primary key (partition, place)
);
comment on table dead_letter_redriven is 'Records of the dead-letter topic, by partition and offset, that were taken in after all.';
create index dead_letter_redriven_age on dead_letter_redriven using brin (redriven_at);
