-- What a subject of the search holds that somebody may have to do without. A search for a complaint, an age or a "no"
-- leaves out what holds any of it before it ranks anything.

alter table search_subject add column held text[] not null default '{}';

comment on column search_subject.held is 'avoid:knees, position:inverted, contains:plow and the like; filled by the service with the rest of the row';
