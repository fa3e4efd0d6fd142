/// What it takes to try the services from outside as a stranger would: their OpenAPI documents read and kept to by the
/// letter, requests as bytes, and tokens of every kind. Knows no service's classes, and not what its requests are for.
@NullMarked
package dev.sthira.devstack.probe;

import org.jspecify.annotations.NullMarked;
