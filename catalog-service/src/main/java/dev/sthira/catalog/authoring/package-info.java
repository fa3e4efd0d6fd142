/// People's own sequences and editors' changes of the catalog: create, copy, edit, share, withdraw, import, export, and
/// the history of all that. Every edit adds an edition; nothing here changes one. Who may see or change what is said in
/// SQL, so that what is not yours and what is not there cannot be told apart. It must not know who practises what.
///
/// All changes take turns (`Turn`): they are few, and so none meets a catalog half changed.
@NullMarked
package dev.sthira.catalog.authoring;

import org.jspecify.annotations.NullMarked;
