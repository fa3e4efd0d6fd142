-- What a person tells about a practice, about poses, and of practices that no clock of ours saw.

create table practice_feedback (
    person     text not null,
    practice   uuid not null,
    effort     int check (effort between 0 and 10),
    note       text,
    wish       text,
    changed_at timestamptz not null,
    primary key (person, practice)
);
comment on table practice_feedback is 'What a person says about a practice of theirs; without a row, nothing.';
comment on column practice_feedback.practice is 'the session it was, or the entry';
comment on column practice_feedback.wish is 'what they wish for the next class';

create table practice_feeling (
    person   text not null,
    practice uuid not null,
    part     text not null,
    before   int check (before between 0 and 10),
    after    int check (after between 0 and 10),
    primary key (person, practice, part),
    check (num_nonnulls(before, after) > 0)
);
comment on table practice_feeling is 'How a part of the body was before and after a practice: 0 is no pain at all, 10 the worst.';

create table pose_opinion (
    person     text not null,
    pose       text not null,
    opinion    text not null check (opinion in ('like', 'never')),
    changed_at timestamptz not null,
    primary key (person, pose)
);
comment on table pose_opinion is 'Poses that a person likes, and those they never want again.';

create table practice_entry (
    id         uuid primary key,
    person     text not null,
    sequence   text,
    title      text,
    started_at timestamptz not null,
    held_us    bigint not null check (held_us > 0),
    day        date not null,
    created_at timestamptz not null,
    changed_at timestamptz not null,
    version    int not null,
    check (num_nonnulls(sequence, title) > 0)
);
comment on table practice_entry is 'Practices done elsewhere or without us, as their person entered them.';
comment on column practice_entry.sequence is 'which class of the catalog it was; null if it was none';
comment on column practice_entry.held_us is 'how long it was, microseconds';
comment on column practice_entry.day is 'the person''s local day it belongs to';

create index practice_entry_of_person on practice_entry (person, started_at desc, id desc);
