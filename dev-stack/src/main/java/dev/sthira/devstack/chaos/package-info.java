/// `./sthira chaos sessions`: hurts the processes and links below live sessions, one fault after another, while people
/// practise; then holds what is on the topic against what was acknowledged.
///
/// The oracle knows the rules of a session from the prose of the contract and shares no code with the services. Faults
/// have the numbers of the fault matrix.
@NullMarked
package dev.sthira.devstack.chaos;

import org.jspecify.annotations.NullMarked;
