/// Plain SQL for sets of rows, beside Panache for single things. It joins the transaction of its caller, or makes one;
/// it knows no table.
@NullMarked
package dev.sthira.session.database;

import org.jspecify.annotations.NullMarked;
