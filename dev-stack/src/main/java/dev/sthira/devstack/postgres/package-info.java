/**
 * The real PostgreSQL, unpacked and run as a process of one's own, with a database for each service.
 */
@NullMarked
package dev.sthira.devstack.postgres;

import org.jspecify.annotations.NullMarked;
