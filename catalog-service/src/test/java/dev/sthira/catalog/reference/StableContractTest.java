package dev.sthira.catalog.reference;

import dev.sthira.kit.test.StableContract;

/// No client breaks unsaid.
class StableContractTest implements StableContract {}
