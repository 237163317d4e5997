package dev.laurel.local.demo.history.life;

import dev.laurel.local.api.LaurelClient.Answer;
import dev.laurel.local.demo.history.Texts;
import dev.laurel.local.demo.history.plan.Act;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** What the merchant offers: rules, rewards, campaigns. */
final class Merchant {

    private static final String REWARDS = "/api/admin/loyalty/rewards";
    private static final String CAMPAIGNS = "/api/admin/loyalty/campaigns";
    private static final int CODES = 120;
    private static final int CODE_SEED = 41;

    private final World world;
    private final Template template;
    private final JsonNode programme = Texts.json("programme.json");

    Merchant(World world, Template template) {
        this.world = world;
        this.template = template;
    }

    void changeRules(Act.ChangeRules act) throws IOException, InterruptedException {
        String path = "/api/admin/loyalty/" + act.path();
        String tag = world.admin().read(path).tag();
        Map<String, Object> rules = template.fill(programme.path(act.key()));
        Expected.of(
                act.key(),
                world.admin()
                        .client()
                        .post(path, "application/json", world.gateway().written(rules), Map.of("If-Match", tag)),
                200,
                201);
    }

    void offerReward(String key) throws IOException, InterruptedException {
        Map<String, Object> terms = template.fill(programme.path("rewards").path(key));
        Answer made = world.marketer().does(REWARDS, terms, 201);
        String id = World.text(made.body().path("id"));
        world.remember("reward:" + key, id);
        if (World.text(made.body().at("/kind/type")).equals("coupon-pool")) {
            Expected.of(
                    "codes of " + key,
                    world.marketer().client().post(REWARDS + "/" + id + "/codes", "text/csv", codes(), Map.of()),
                    200);
        }
        world.marketer().steps(REWARDS + "/" + id, "activate");
    }

    void makeCampaign(Act.MakeCampaign act) throws IOException, InterruptedException {
        Map<String, Object> terms = template.fill(programme.path("campaigns").path(act.key()));
        Answer made = world.marketer().does(CAMPAIGNS, terms, 201);
        String id = World.text(made.body().path("id"));
        world.remember("campaign:" + act.key(), id);
        if (act.begins()) {
            world.marketer().steps(CAMPAIGNS + "/" + id, "activate");
        }
    }

    void stepCampaign(Act.StepCampaign act) throws IOException, InterruptedException {
        world.marketer().steps(CAMPAIGNS + "/" + world.id("campaign:" + act.key()), act.step());
    }

    /** As the bakery's printer numbers its cards. */
    private static String codes() {
        Random random = new Random(CODE_SEED);
        return IntStream.rangeClosed(1, CODES)
                .mapToObj(number -> "BUN-%03d-%05d".formatted(number, random.nextInt(100_000)))
                .collect(Collectors.joining("\n", "", "\n"));
    }
}
