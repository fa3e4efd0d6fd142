-- What a person has ended can be found when they want to be forgotten.

create index unsubscribe_token_of_recipient on unsubscribe_token (recipient);
