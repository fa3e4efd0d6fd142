package dev.sthira.kit.deadletter;

import java.util.List;

/// The newest records that were put aside.
public record DeadLetters(List<DeadLetter> items) {}
