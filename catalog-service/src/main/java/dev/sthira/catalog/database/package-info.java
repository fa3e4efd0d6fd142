/// Plain SQL with records for rows, beside Panache: what every store of this service shares. It joins the transaction
/// of
/// its caller and tells a database that is away from a statement that is wrong; it knows no table.
@NullMarked
package dev.sthira.catalog.database;

import org.jspecify.annotations.NullMarked;
