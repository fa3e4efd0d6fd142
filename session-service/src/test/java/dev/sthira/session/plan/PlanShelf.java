package dev.sthira.session.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;

/// Plans that are simply there, without a catalog and without a database.
public final class PlanShelf extends Plans {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Map<String, Plan> plans = new HashMap<>();
    private final Runnable taken;

    /// @param taken told whenever one is taken from it
    @SuppressWarnings("NullAway") // neither is asked for what stands on the shelf
    public PlanShelf(Runnable taken) {
        super(null, null, MAPPER);
        this.taken = taken;
    }

    public PlanShelf() {
        this(() -> {});
    }

    public void put(Plan plan) {
        plans.put(plan.id(), plan);
    }

    @Override
    public Plan get(String id) {
        taken.run();
        Plan plan = plans.get(id);
        if (plan == null) {
            throw new UnreadablePlan(id);
        }
        return plan;
    }
}
