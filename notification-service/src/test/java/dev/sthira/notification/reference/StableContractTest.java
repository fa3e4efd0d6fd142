package dev.sthira.notification.reference;

import dev.sthira.kit.test.StableContract;

/// No client breaks unsaid.
class StableContractTest implements StableContract {}
