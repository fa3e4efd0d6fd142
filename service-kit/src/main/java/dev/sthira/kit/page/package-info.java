/// Lists in pages: `after` and `limit` in, `items` and `next` out, and a `Link` to the next page. What is listed, it
/// must not know.
@NullMarked
package dev.sthira.kit.page;

import org.jspecify.annotations.NullMarked;
