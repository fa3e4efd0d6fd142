package dev.sthira.devstack.chaos;

/// Something that goes wrong, and is over when [#happen] returns, though not all may be well again by then.
///
/// @param row   its number in the fault matrix
/// @param kills whether it ends processes outright
record Fault(int row, String name, boolean kills, Happening happening) {

    /// What is done.
    interface Happening {
        /// @return how many times something was hurt
        int to(World world, Pace pace) throws Exception;
    }

    int happen(World world, Pace pace) throws Exception {
        return happening.to(world, pace);
    }
}
