/// The catalog: poses, sequences of poses, and plans made of them for one person. A feature is a package.
///
/// `plan → sequence → pose` is the heart; `picture` draws poses from figures, `sheet` prints plans. `file` brings the
/// data files into the database and into memory, where `shelf` keeps them ready in every `language`; `search` finds
/// them, and `front` answers plain reads before anybody else is asked. `check` says what is wrong with a file that
/// somebody sends, `authoring` is where people write, share and import sequences, and `publication` tells the world
/// which ones everybody sees. `http` is what all endpoints share, and knows none of them.
@NullMarked
package dev.sthira.catalog;

import org.jspecify.annotations.NullMarked;
