/// Where a request or an event comes from, so that one thing a person did can be followed through all services.
///
/// A request has an id (`X-Request-Id`) and, where the caller traces, a place in a trace (W3C `traceparent`). Both go
/// into each log line, on to other services, and with the events that a request brings about. Where a collector is
/// named, what is done with such an event is a span of its own ([Traces]), down to the mail and the push. This package
/// must not know what any of them is about.
@NullMarked
package dev.sthira.kit.origin;

import org.jspecify.annotations.NullMarked;
