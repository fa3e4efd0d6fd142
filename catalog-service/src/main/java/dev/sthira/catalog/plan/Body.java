package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Concern;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What a person's body asks to be respected, and how badly.
public record Body(Map<Concern, Severity> concerns) {
    static final Body SOUND = new Body(Map.of());

    public Body {
        concerns = Collections.unmodifiableMap(new TreeMap<>(concerns));
    }

    /// How badly. From moderate on nothing cautioned against is held longer than usual; if severe, it is held as short
    /// as it may be, and in an easier form where there is one.
    public enum Severity {
        MILD,
        MODERATE,
        SEVERE
    }

    private static final Set<Concern> TRIMESTERS = EnumSet.of(
            Concern.PREGNANCY_FIRST_TRIMESTER, Concern.PREGNANCY_SECOND_TRIMESTER, Concern.PREGNANCY_THIRD_TRIMESTER);

    static boolean isTrimester(Concern concern) {
        return TRIMESTERS.contains(concern);
    }

    boolean isPregnant() {
        return TRIMESTERS.stream().anyMatch(concerns::containsKey);
    }

    /// Whether ligaments are as soft as they are in the later months.
    boolean isLateInPregnancy() {
        return concerns.containsKey(Concern.PREGNANCY_SECOND_TRIMESTER)
                || concerns.containsKey(Concern.PREGNANCY_THIRD_TRIMESTER);
    }

    /// The same body as the strictest trimester has it in every respect.
    Body expecting() {
        var all = new TreeMap<>(concerns);
        TRIMESTERS.forEach(trimester -> all.putIfAbsent(trimester, Severity.MILD));
        return new Body(all);
    }

    Set<Concern> all() {
        return concerns.keySet();
    }

    Severity severity(Concern concern) {
        return concerns.getOrDefault(concern, Severity.MILD);
    }
}
