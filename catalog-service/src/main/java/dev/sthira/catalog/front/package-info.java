/// What is asked for most, answered first: documents and first pages from buffers that are ready to be sent, before any
/// framework looks at the request. Whatever is not as plain as that goes on to the resources, which answer the same.
@NullMarked
package dev.sthira.catalog.front;

import org.jspecify.annotations.NullMarked;
