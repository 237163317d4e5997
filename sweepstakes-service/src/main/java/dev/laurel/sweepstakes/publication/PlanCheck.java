package dev.laurel.sweepstakes.publication;

import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.sweepstakes.lifecycle.Plan;
import dev.laurel.sweepstakes.lifecycle.ProtocolSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Whether a plan can be published, and if not, why and what would help. */
final class PlanCheck {

    private static final int MOST_PLACES = 1_000;

    private final Plan plan;
    private final ProtocolSettings protocol;
    private final List<FieldError> errors = new ArrayList<>();

    private PlanCheck(Plan plan, ProtocolSettings protocol) {
        this.plan = plan;
        this.protocol = protocol;
    }

    static List<FieldError> errors(Plan plan, ProtocolSettings protocol, Instant now) {
        var check = new PlanCheck(plan, protocol);
        check.times(now);
        check.places();
        check.parity();
        check.regions();
        return check.errors;
    }

    private void times(Instant now) {
        if (!plan.opensAt().isBefore(plan.closesAt())) {
            refuse("closesAt", "must be after the opening");
        }
        if (!plan.closesAt().isAfter(now)) {
            refuse("closesAt", "must be in the future");
        }
        var earliest = plan.closesAt().plus(protocol.drawAfterClose());
        if (plan.drawAt().isBefore(earliest)) {
            refuse(
                    "drawAt",
                    "must be at least " + inWords(protocol.drawAfterClose())
                            + " after the closing, so that the entries are sealed before the randomness exists: "
                            + earliest
                            + " or later");
        }
    }

    private void places() {
        if (plan.places() > MOST_PLACES) {
            refuse("alternates", "winners and alternates together are at most " + MOST_PLACES);
        }
    }

    /** Nobody may have to pay for better chances: the free way alone must lead as far as all ways together. */
    private void parity() {
        var days = Math.max(1, Duration.between(plan.opensAt(), plan.closesAt()).toDays());
        var reach = days * plan.ways().freePerDay();
        if (reach < plan.weightCap()) {
            refuse(
                    "entries.freePerDay",
                    "the free way must reach the cap of " + plan.weightCap() + " by itself; "
                            + plan.ways().freePerDay()
                            + " a day for " + days + " days reach " + reach
                            + ". Raise it, lower the cap, or keep it open longer");
        }
    }

    private void regions() {
        plan.eligibility().regions().stream()
                .filter(region -> !plan.eligibility().includes(region))
                .forEach(region -> refuse("eligibility.voidRegions", "void where it is allowed: " + region));
    }

    private void refuse(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    private static String inWords(Duration span) {
        return span.toSecondsPart() == 0 && span.toMinutes() > 0
                ? span.toMinutes() + " minutes"
                : span.toSeconds() + " seconds";
    }
}
