/// What all endpoints of this service share: strict reading of JSON, limits on what a request may cost, and problems
/// (RFC 9457) that say what to change. It knows no plan, no session and no event.
@NullMarked
package dev.sthira.session.http;

import org.jspecify.annotations.NullMarked;
