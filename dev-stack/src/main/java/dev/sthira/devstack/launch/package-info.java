/**
 * Starts, watches and stops everything on one machine: the stand-ins in this JVM, the three services as JVMs of their own.
 *
 * <p>Owns the data directory, its lock and the ports. Must not know what the services do; all it asks them is whether they
 * are ready.
 */
@NullMarked
package dev.sthira.devstack.launch;

import org.jspecify.annotations.NullMarked;
