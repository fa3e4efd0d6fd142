package dev.sthira.catalog.reference;

import dev.sthira.kit.test.EventContract;

/// The AsyncAPI document tells the truth about the examples and the settings.
class AsyncApiTest implements EventContract {}
