/// Idempotency-Key: a request sent again with the same key has one effect and gets the same answer, for a day.
///
/// The answer is written in the transaction that has the effect; this package must not know what the effect is. A
/// service
/// that uses it has the table
///
///     create table answer (
///         person       text not null,
///         route        text not null,
///         key          text not null,
///         request_hash bytea not null,
///         status       int not null,
///         headers      text not null,
///         body         text not null,
///         created_at   timestamptz not null default clock_timestamp(),
///         primary key (person, route, key)
///     );
@NullMarked
package dev.sthira.kit.idempotency;

import org.jspecify.annotations.NullMarked;
