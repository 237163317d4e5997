package dev.laurel.local.demo.history.life;

import dev.laurel.local.api.LaurelClient.Answer;
import dev.laurel.local.api.SignIns;
import dev.laurel.local.demo.history.plan.Act;
import dev.laurel.local.demo.history.plan.Person;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;

/** What members do with their accounts and points. */
final class Members {

    private static final Map<String, Boolean> ALL =
            Map.of("payment", true, "points", true, "tier", true, "entry", true, "winner", true, "reward", true);
    private static final Map<String, Boolean> RARE =
            Map.of("payment", false, "points", false, "tier", true, "entry", false, "winner", true, "reward", true);

    private final World world;
    private final Tally tally;
    /** Codes that were not shown at the counter yet. */
    private final Queue<String> codes = new ConcurrentLinkedQueue<>();

    Members(World world, Tally tally) {
        this.world = world;
        this.tally = tally;
    }

    void join(Person person) throws IOException, InterruptedException {
        world.remember("customer:" + person.key(), person.isLocal() ? complete(person) : register(person));
        tally.add("members");
    }

    private String register(Person person) throws IOException, InterruptedException {
        // A registration that broke off is mended by the same one.
        Answer registered = Until.answered(() -> world.gateway()
                .post(
                        "/api/auth/register",
                        Map.of(
                                "email", person.email(),
                                "password", SignIns.PASSWORD,
                                "displayName", person.name(),
                                "birthDate", person.born().toString(),
                                "region", person.region(),
                                "marketingConsent", true)));
        String id = World.text(Expected.of(person.name() + " registers", registered, 201)
                .body()
                .path("customerId"));
        Map<String, Object> preferences = Map.of("language", "en", "inbox", ALL, "email", RARE, "messenger", RARE);
        Expected.of(
                "preferences",
                world.member(person.key()).client().put("/api/notifications/preferences", preferences),
                200,
                204);
        return id;
    }

    private String complete(Person person) throws IOException, InterruptedException {
        Someone member = world.member(person.key());
        member.read("/api/auth/me");
        Map<String, Object> details = Map.of(
                "displayName", person.name(),
                "birthDate", person.born().toString(),
                "region", person.region(),
                "marketingConsent", true);
        JsonNode profile = Expected.of(person.name(), member.client().patch("/api/auth/me", details), 200)
                .body();
        return World.text(profile.path("customerId"));
    }

    void nameReferrer(Act.NameReferrer act) throws IOException, InterruptedException {
        JsonNode referral =
                world.member(act.referrer()).read("/api/loyalty/referral").body();
        world.member(act.person())
                .does("/api/loyalty/referral/claim", Map.of("code", World.text(referral.path("code"))), 201);
        tally.add("referrals");
    }

    void send(Act.Send act) throws IOException, InterruptedException {
        world.member(act.person())
                .does("/api/loyalty/transfers", Map.of("toEmail", act.email(), "points", act.points()), 201);
        tally.add("gifts of points");
    }

    /** One of the rewards within reach, by the hint; the dearest are wished for, the cheapest taken. */
    void redeem(Act.Redeem act) throws IOException, InterruptedException {
        Someone member = world.member(act.person());
        List<JsonNode> within = World.items(member.read("/api/loyalty/rewards").body()).stream()
                .filter(reward -> reward.path("redeemable").asBoolean(false))
                .toList();
        if (within.isEmpty()) {
            return;
        }
        JsonNode chosen = within.get(act.hint() % within.size());
        Answer answer = member.post("/api/loyalty/rewards/" + World.text(chosen.path("id")) + "/redeem", Map.of());
        // Somebody else may have taken the last one a moment ago.
        if (Expected.of("a redemption", answer, 201, 409).status() == 201) {
            tally.add("redemptions");
            String code = World.text(answer.body().at("/voucher/code"));
            if (!code.isEmpty()) {
                codes.add(code);
            }
        }
    }

    /** Half of the codes are shown at the counter. */
    void showCodes() throws IOException, InterruptedException {
        for (int left = codes.size() / 2; left > 0; left--) {
            String code = codes.poll();
            if (code != null) {
                world.support().does("/api/admin/loyalty/vouchers/use", Map.of("code", code), 200, 409, 410);
                tally.add("vouchers used");
            }
        }
    }

    /** Who has entered today, has too few points or is not eligible is refused, as in life. */
    void enter(Act.Enter act) throws IOException, InterruptedException {
        Answer answer = world.member(act.person())
                .post(
                        "/api/sweepstakes/" + world.id("sweepstakes:" + act.draw()) + "/entries",
                        Map.of("method", act.withPoints() ? "points" : "free", "quantity", act.withPoints() ? 2 : 1));
        tally.add(
                Expected.of("an entry", answer, 201, 409, 403, 429).status() == 201
                        ? "draw entries by hand"
                        : "draw entries refused");
    }

    void importStampCards(Act.ImportStampCards act) throws IOException, InterruptedException {
        StringBuilder file = new StringBuilder("member,points,expiresOn,tier\n");
        String until =
                LocalDate.now(world.clock()).plusDays(act.expiresInDays()).toString();
        act.people()
                .forEach(person -> file.append(world.id("customer:" + person))
                        .append(',')
                        .append(act.points())
                        .append(',')
                        .append(until)
                        .append(",\n"));
        Expected.of(
                "an import",
                world.admin().uploads("/api/admin/loyalty/import?dryRun=false", "stamps.csv", file.toString()),
                200);
    }
}
