package dev.laurel.local.demo.history.life;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What the services do by the clock at night, brought about when the clock has passed it. */
final class Nights {

    private static final String NIGHT = "/api/admin/loyalty/nightly";

    private final World world;

    Nights(World world) {
        this.world = world;
    }

    /** Expiry, warnings, points that have waited long enough; then the segments. */
    void pass() throws IOException, InterruptedException {
        String today = LocalDate.now(world.clock()).toString();
        world.admin().does(NIGHT, Map.of(), 202);
        Until.isThere("The night of " + today, () -> isDone(today));
        world.admin().does("/api/admin/loyalty/segments/run", Map.of(), 200);
    }

    private boolean isDone(String day) throws IOException, InterruptedException {
        JsonNode tasks = world.admin().read(NIGHT).body().path("tasks");
        return !tasks.isEmpty()
                && tasks.valueStream()
                        .allMatch(task -> task.path("done").asBoolean(false)
                                && World.text(task.path("day")).equals(day));
    }
}
