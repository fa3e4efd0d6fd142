/// Writes practices and what was held in them as files for analysts: CSV as PostgreSQL gives it, Parquet as DuckDB
/// makes
/// it of that, and a dictionary. No person in sight: each is a number that is another in each export.
@NullMarked
package dev.sthira.session.export;

import org.jspecify.annotations.NullMarked;
