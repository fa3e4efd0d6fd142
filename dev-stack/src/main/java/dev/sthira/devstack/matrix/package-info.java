/// Who may do what: every operation of the documents, asked with every kind of token for every kind of object, held
/// against a table that is written down. Must not know how a service decides.
@NullMarked
package dev.sthira.devstack.matrix;

import org.jspecify.annotations.NullMarked;
