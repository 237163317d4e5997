package dev.laurel.sweepstakes.lifecycle;

import dev.laurel.draw.BeaconChain;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sweepstakes as tests need them. */
public final class Samples {

    public static final Instant OPENS = Instant.parse("2026-12-01T12:00:00Z");
    public static final Instant CLOSES = Instant.parse("2026-12-08T12:00:00Z");
    public static final Instant DRAW = Instant.parse("2026-12-08T12:10:00Z");
    public static final ProtocolSettings PROTOCOL = new ProtocolSettings(
            Duration.ofMinutes(5), Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofMinutes(15));

    private Samples() {}

    public static Plan plan() {
        return plan(25, null);
    }

    public static Plan plan(int weightCap, @Nullable String after) {
        return new Plan(
                "Summer in Lisbon",
                "A week by the sea.",
                "No purchase necessary. One free entry a day. Void where prohibited.",
                ZoneId.of("America/New_York"),
                OPENS,
                CLOSES,
                DRAW,
                List.of(new Prize("A week in Lisbon", 250_000, "USD", 1), new Prize("A book", 2_500, "USD", 1)),
                3,
                weightCap,
                new Ways(weightCap, 100L, new Ways.Purchase(1_000, "USD"), true),
                new Eligibility(18, List.of("US"), List.of("US-NY")),
                Duration.ofDays(14),
                after);
    }

    public static Sweepstakes draft(String id) {
        return Sweepstakes.draft(id, plan(), "00".repeat(32), "marketer", OPENS.minus(Duration.ofDays(9)));
    }

    public static Publication publication(String id) {
        return Publication.of(id, plan(), "ab".repeat(32), BeaconChain.QUICKNET, OPENS.minus(Duration.ofDays(1)));
    }

    public static Sweepstakes published(String id) {
        return draft(id).publish(publication(id), "marketer").sweepstakes();
    }

    public static Sweepstakes open(String id) {
        return published(id).open(OPENS).sweepstakes();
    }

    public static Sweepstakes open(String id, Plan plan) {
        return Sweepstakes.draft(id, plan, "00".repeat(32), "marketer", OPENS.minus(Duration.ofDays(9)))
                .publish(Publication.of(id, plan, "ab".repeat(32), BeaconChain.QUICKNET, OPENS), "marketer")
                .sweepstakes()
                .open(OPENS)
                .sweepstakes();
    }

    /** A plan with so many free entries a day. */
    public static Plan paced(int freePerDay) {
        return with(plan(), new Ways(freePerDay, 100L, plan().ways().purchase(), true));
    }

    /** The plan with other ways to enter. */
    public static Plan with(Plan plan, Ways ways) {
        return new Plan(
                plan.title(),
                plan.description(),
                plan.rules(),
                plan.zone(),
                plan.opensAt(),
                plan.closesAt(),
                plan.drawAt(),
                plan.prizes(),
                plan.alternates(),
                plan.weightCap(),
                ways,
                plan.eligibility(),
                plan.claimWindow(),
                null);
    }

    public static Sweepstakes closed(String id) {
        return open(id).close(CLOSES).sweepstakes();
    }

    public static Sweepstakes sealed(String id) {
        var at = CLOSES.plus(PROTOCOL.grace());
        return closed(id)
                .endAdmission(at)
                .sweepstakes()
                .sealed(new Seal(at, 7, 12, "ef".repeat(32), java.util.Map.of("free", 7L), null))
                .sweepstakes();
    }
}
