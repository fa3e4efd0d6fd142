package dev.sthira.session.plan;

/// What came of asking the catalog for a plan.
public sealed interface PlanAnswer {

    /// A plan, and the very text it came in.
    record Planned(Plan plan, String body) implements PlanAnswer {}

    /// The catalog says what is wrong with the wishes; `problem` is its RFC 9457 answer.
    record Refused(int status, String problem) implements PlanAnswer {}

    /// The catalog cannot be asked now.
    record Unavailable() implements PlanAnswer {}
}
