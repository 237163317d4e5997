package dev.laurel.sweepstakes.lifecycle;

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

    /** drand's quicknet. */
    public static final BeaconChain CHAIN = new BeaconChain(
            "52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971",
            "83cf0f2896adee7eb8b5f01fcad3912212c437e0073e911fb90022d3e760183c8c4b450b6a0a6c3ac6a5776a2d1064510d1fec758c"
                    + "921cc22b0e17e63aaf4bcb5ed66304de9cf809bd274ca73bab4af5a6e9c76a4bc09e76eae8991ef5ece45a",
            "bls-unchained-g1-rfc9380",
            Instant.ofEpochSecond(1692803367),
            Duration.ofSeconds(3));

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

    public static Publication publication() {
        return new Publication(
                OPENS.minus(Duration.ofDays(1)), "ab".repeat(32), "cd".repeat(32), CHAIN, CHAIN.firstRoundFrom(DRAW));
    }

    public static Sweepstakes published(String id) {
        return draft(id).publish(publication(), "marketer").sweepstakes();
    }

    public static Sweepstakes open(String id) {
        return published(id).open(OPENS).sweepstakes();
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
