package dev.sthira.session.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.Map;

/// Plans that are simply there, without a catalog and without a database.
public final class PlanShelf extends Plans {
    private final Map<String, Plan> plans = new HashMap<>();

    @SuppressWarnings("NullAway") // neither is asked for what stands on the shelf
    public PlanShelf() {
        super(null, null, new ObjectMapper());
    }

    public void put(Plan plan) {
        plans.put(plan.id(), plan);
    }

    @Override
    public Plan get(String id) {
        Plan plan = plans.get(id);
        if (plan == null) {
            throw new UnreadablePlan(id);
        }
        return plan;
    }
}
