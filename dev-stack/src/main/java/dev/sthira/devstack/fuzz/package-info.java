/// Sends the services what nobody should send, and judges each answer by the service's own OpenAPI document. Knows how
/// requests go wrong, but no operation by name.
@NullMarked
package dev.sthira.devstack.fuzz;

import org.jspecify.annotations.NullMarked;
