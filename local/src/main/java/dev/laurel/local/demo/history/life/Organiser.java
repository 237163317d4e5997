package dev.laurel.local.demo.history.life;

import dev.laurel.local.demo.history.Texts;
import dev.laurel.local.demo.history.plan.Act;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** Plans draws, and sees to what follows them. They run by themselves. */
final class Organiser {

    private static final String PATH = "/api/admin/sweepstakes";
    private static final Duration TRAVEL_TIME = Duration.ofMillis(800);

    private final World world;
    private final Template template;
    private final Tally tally;
    private final JsonNode draws = Texts.json("draws.json");

    Organiser(World world, Template template, Tally tally) {
        this.world = world;
        this.template = template;
        this.tally = tally;
    }

    void plan(Act.PlanDraw act) throws IOException, InterruptedException {
        Map<String, Object> plan = template.fill(draws.path("common"));
        plan.putAll(template.fill(draws.path(act.key())));
        plan.put("rules", Texts.text("rules.txt"));
        String id = World.text(world.marketer().does(PATH, plan, 201).body().path("id"));
        world.remember("sweepstakes:" + act.key(), id);
        if (act.published()) {
            world.marketer().does(PATH + "/" + id + "/publish", Map.of(), 200);
        }
        tally.add("draws");
    }

    /** What is due is done at once instead of with the next tick. */
    void await(Act.AwaitDraw act) throws IOException, InterruptedException {
        if (act.status().equals("SEALED")) {
            // The seal waits for what is told by its time; the broker's time is the real one, so we wait for it.
            Thread.sleep(TRAVEL_TIME);
        }
        String path = path(act.key());
        Until.isThere("The draw " + act.key() + " being " + act.status(), () -> {
            world.admin().post(path + "/advance", Map.of());
            JsonNode draw = world.admin().read(path).body();
            return World.text(draw.path("status")).equals(act.status())
                    && (!act.status().equals("DRAWN") || draw.hasNonNull("announcedAt"));
        });
    }

    void claim(Act.ClaimPrizes act) throws IOException, InterruptedException {
        int left = act.most();
        for (JsonNode winner : winners(act.key())) {
            Optional<String> member = world.memberWithId(World.text(winner.path("customer")));
            if (left > 0 && member.isPresent() && !winner.hasNonNull("claim")) {
                world.member(member.get())
                        .does(
                                "/api/sweepstakes/" + world.id("sweepstakes:" + act.key()) + "/claim",
                                Map.of("publishName", true),
                                200);
                tally.add("prizes claimed");
                left--;
            }
        }
    }

    void disqualify(Act.DisqualifyWinner act) throws IOException, InterruptedException {
        JsonNode first = winners(act.key()).getFirst();
        world.admin()
                .does(
                        path(act.key()) + "/ranks/" + first.path("rank").asInt() + "/disqualify",
                        Map.of("reason", act.code()),
                        200);
    }

    private List<JsonNode> winners(String key) throws IOException, InterruptedException {
        JsonNode draw = world.admin().read(path(key)).body();
        return draw.path("ranks")
                .valueStream()
                .filter(rank -> World.text(rank.path("outcome")).equals("WINNER"))
                .toList();
    }

    private String path(String key) {
        return PATH + "/" + world.id("sweepstakes:" + key);
    }
}
