/// What all endpoints of this service share: strict reading of JSON, limits on what a request may cost, and problems
/// (RFC 9457) that say what to change. It knows no pose, no sequence and no plan. What the OpenAPI document says of the
/// whole service stands in `META-INF/openapi.yaml`.
@NullMarked
package dev.sthira.catalog.http;

import org.jspecify.annotations.NullMarked;
