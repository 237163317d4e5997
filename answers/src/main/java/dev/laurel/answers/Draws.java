package dev.laurel.answers;

import dev.laurel.answers.SweepstakesExchange.Enter;
import dev.laurel.answers.SweepstakesExchange.SweepstakesBody;
import dev.laurel.dialogue.answer.DrawProof;
import dev.laurel.dialogue.answer.Entered;
import dev.laurel.dialogue.answer.Entry;
import dev.laurel.dialogue.answer.Sweepstakes;
import dev.laurel.dialogue.answer.Winner;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/** Prize draws, as sweepstakes-service keeps them. */
final class Draws {

    /** Those to speak of, besides the open ones. One that was called off, or is to come, is neither open nor drawn. */
    private static final Set<String> PAST = Set.of("CLOSED", "SEALED", "DRAWN");

    private static final String OPEN = "OPEN";
    private static final int MOST = 50;

    private final Calls<SweepstakesExchange> sweepstakes;
    private final AnswersSettings settings;
    private final Wording wording;

    Draws(Calls<SweepstakesExchange> sweepstakes, AnswersSettings settings, Wording wording) {
        this.sweepstakes = sweepstakes;
        this.settings = settings;
        this.wording = wording;
    }

    List<Sweepstakes> all() {
        return sweepstakes.ask(calls -> calls.list(MOST)).items().stream()
                .filter(one -> one.status().equals(OPEN) || PAST.contains(one.status()))
                .sorted(Comparator.comparing(
                                (SweepstakesBody one) -> !one.status().equals(OPEN))
                        .thenComparing(SweepstakesBody::closesAt, Comparator.reverseOrder()))
                .map(this::told)
                .toList();
    }

    List<Winner> winners(String id) {
        return sweepstakes.ask(
                calls -> calls.winners(id).items().stream()
                        .map(winner -> new Winner(winner.rank(), winner.name(), winner.prize()))
                        .toList(),
                refused -> List.of());
    }

    Optional<DrawProof> proof(String id) {
        return sweepstakes.ask(
                calls -> {
                    var proof = calls.proof(id);
                    return Optional.of(new DrawProof(
                            proof.entries(),
                            proof.beaconRound(),
                            proof.merkleRoot(),
                            proof.recomputed(),
                            settings.proofPage(id)));
                },
                refused -> Optional.empty());
    }

    List<Entered> entriesOf(String member) {
        return sweepstakes.ask(calls -> calls.entries(member)).stream()
                .map(entered -> new Entered(
                        entered.sweepstakesId(), entered.title(), (int) Math.min(entered.weight(), Integer.MAX_VALUE)))
                .toList();
    }

    /**
     * Enters.
     *
     * @param available how many points the member has, asked only when there are too few
     */
    Entry enter(String member, String id, String key, Enter request, LongSupplier available) {
        return sweepstakes.ask(
                calls -> new Entry.Made(calls.enter(member, id, key, request).weight()),
                refused -> switch (refused.slug()) {
                    case "insufficient-points" -> new Entry.TooFewPoints(available.getAsLong());
                    // No more of the free way today is a limit, too.
                    case "limit-reached", "rate-limited" -> new Entry.LimitReached();
                    case "ineligible" ->
                        new Entry.Ineligible(wording.word(
                                "ineligible",
                                Objects.requireNonNullElse(refused.reason(), ""),
                                Objects.requireNonNullElse(refused.detail(), "")));
                    case "in-progress", "idempotency-key-reused" -> throw sweepstakes.notNow(refused);
                    default -> new Entry.NotOpen();
                });
    }

    private Sweepstakes told(SweepstakesBody one) {
        return new Sweepstakes(
                one.id(),
                one.title(),
                one.status().equals(OPEN),
                LocalDate.ofInstant(one.closesAt().minusMillis(1), ZoneId.of(one.timeZone())),
                one.prizes().stream()
                        .map(prize -> wording.say("prize", prize.quantity(), prize.name()))
                        .toList(),
                one.entries().pointsCost());
    }
}
