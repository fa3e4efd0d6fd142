/// Plain SQL with records for rows, for stores that move sets of rows. It joins the transaction of its caller and tells
/// a database that is away from a statement that is wrong; it knows no table.
@NullMarked
package dev.sthira.kit.database;

import org.jspecify.annotations.NullMarked;
