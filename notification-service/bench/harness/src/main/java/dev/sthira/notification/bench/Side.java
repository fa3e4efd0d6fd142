package dev.sthira.notification.bench;

/// One that does what is measured: the service, a limit of the machine, or somebody else's software.
interface Side {
    /// Does it once, from a state that no other run has left.
    Measured run();
}
