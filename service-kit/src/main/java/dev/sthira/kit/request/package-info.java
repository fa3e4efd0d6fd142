/// What a request may cost and carry before a feature sees it: size, time, encoding, names of parameters, an id.
@NullMarked
package dev.sthira.kit.request;

import org.jspecify.annotations.NullMarked;
