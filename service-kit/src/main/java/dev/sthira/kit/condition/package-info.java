/// Conditional requests (RFC 9110): tags, and what If-Match and If-None-Match mean.
@NullMarked
package dev.sthira.kit.condition;

import org.jspecify.annotations.NullMarked;
