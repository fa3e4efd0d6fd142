/**
 * The token issuer of a laptop: OpenID Connect for four demo persons, with a signing key that survives a restart. The one
 * package that touches the issuer's libraries, which the tests of the services leave out of their class path.
 */
@NullMarked
package dev.sthira.devstack.issuer;

import org.jspecify.annotations.NullMarked;
