package dev.laurel.sweepstakes.report;

import dev.laurel.sweepstakes.entry.Grant;
import dev.laurel.sweepstakes.lifecycle.Rank;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Something that happened.
 *
 * @param id tells events apart
 * @param text one sentence
 * @param link where it is told in full, for staff
 */
record TimelineEvent(String id, Instant time, String kind, String text, String link, Target target) {

    /** What it leads to: here always a {@code sweepstakes}. */
    record Target(String type, String id) {}

    private TimelineEvent(String id, Instant time, String kind, String text, String sweepstakesId) {
        this(id, time, kind, text, link(sweepstakesId), new Target("sweepstakes", sweepstakesId));
    }

    static TimelineEvent of(String sweepstakesId, String title, Grant grant) {
        return new TimelineEvent(
                sweepstakesId + ":" + grant.key(),
                grant.at(),
                "entry." + grant.method().word(),
                "%s of weight %d in %s: %s."
                        .formatted(
                                grant.points() > 0 ? "An entry for " + grant.points() + " points" : "An entry",
                                grant.asked(),
                                title,
                                standing(grant)),
                sweepstakesId);
    }

    /** What the draw, and what followed it, brought to a person; nothing before it is announced. */
    static Stream<TimelineEvent> of(Sweepstakes drawn, Rank rank) {
        var announced = drawn.progress().announcedAt();
        if (announced == null) {
            return Stream.empty();
        }
        var place = of(drawn, rank, "rank", announced, "Rank " + rank.rank(), outcome(drawn, rank));
        var claim = rank.claim();
        return claim == null
                ? Stream.of(place)
                : Stream.of(place, of(drawn, rank, "claim", claim.at(), "The prize was claimed", ""));
    }

    private static TimelineEvent of(
            Sweepstakes drawn, Rank rank, String what, Instant at, String happened, String outcome) {
        return new TimelineEvent(
                drawn.id() + ":" + what + ":" + rank.rank(),
                at,
                "draw." + what,
                happened + " in " + drawn.plan().title() + outcome + ".",
                drawn.id());
    }

    private static String outcome(Sweepstakes drawn, Rank rank) {
        return switch (rank.outcome()) {
            case WINNER ->
                ", which wins "
                        + drawn.plan()
                                .prize(Objects.requireNonNull(rank.winner()))
                                .name();
            case ALTERNATE -> ", an alternate";
            case DISQUALIFIED -> ", disqualified: " + rank.reason();
        };
    }

    private static String standing(Grant grant) {
        return switch (grant.state()) {
            case RESERVED -> "its points have not been taken yet";
            case GRANTED -> grant.weight() == grant.asked() ? "it counts" : grant.weight() + " of it counts";
            case RETURNING, VOIDED -> "it does not count, " + grant.reason();
        };
    }

    private static String link(String sweepstakesId) {
        return "/api/admin/sweepstakes/" + sweepstakesId;
    }
}
