-- What is said in the classes that everybody may see, so that a reader gets it in their own language whoever practises.

create table class_text (
  slug      text not null references published_sequence on delete cascade,
  language  text not null,
  place     text not null,
  text      text not null,
  primary key (slug, language, place)
);
comment on table class_text is 'A copy of what the catalog publishes: names and sentences of each class in each language.';
comment on column class_text.place is 'a pose, pose/form, or cue: and the place in the class or the pose that the sentence is said at';
