/// The catalog: poses, sequences of poses, and plans made of them for one person. A feature is a package:
/// `plan → sequence → pose`; `file` brings the data files into the database and knows the last two; `check` says what
/// is
/// wrong with a file that somebody sends; `authoring` is where people write, share and import sequences, and
/// `publication` tells the world which ones everybody sees; `http` is what all endpoints share and knows none of them.
@NullMarked
package dev.sthira.catalog;

import org.jspecify.annotations.NullMarked;
