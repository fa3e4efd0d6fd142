package dev.sthira.notification.action;

/// What became of a tap.
sealed interface Done {
    /// It is done.
    record Now(Deed deed) implements Done {}

    /// It had been done before; nothing has changed.
    record Before(Deed deed) implements Done {}

    /// There is nothing to do any more.
    record NothingToDo() implements Done {}

    /// Its time is over.
    record Over() implements Done {}

    /// Nobody was offered this here, or not on a device that is theirs now.
    record Unknown() implements Done {}
}
