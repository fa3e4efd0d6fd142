/// Where a reader begins: the page at `/` of a service, its addresses to try at `/q/reference`, and its events at
/// `/q/asyncapi`, beside `/q/openapi`. Knows documents and words about them, and nothing of what a service does.
@NullMarked
package dev.sthira.kit.reference;

import org.jspecify.annotations.NullMarked;
