/**
 * The small web server behind the inbox page and the push service: loopback only, bounded bodies, time limits, one
 * virtual thread per request; and the reader of event streams. It knows HTTP and JSON, and nothing of what is served.
 */
@NullMarked
package dev.sthira.devstack.http;

import org.jspecify.annotations.NullMarked;
