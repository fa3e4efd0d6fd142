/// Benchmark scenario 5, catalogue reads: starts the catalog service, its limits and its peers, loads them in turn and
/// prints one table. It knows the service by its address and its tables only.
@NullMarked
package dev.sthira.catalog.bench;

import org.jspecify.annotations.NullMarked;
