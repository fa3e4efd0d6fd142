/// The figures of practices where one machine is outgrown: Flink SQL over the topic of events, into PostgreSQL and
/// Parquet.
@NullMarked
package dev.sthira.session.flink;

import org.jspecify.annotations.NullMarked;
