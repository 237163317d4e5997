package dev.laurel.sweepstakes.claim;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.laurel.platform.problem.CommonProblems;
import dev.laurel.platform.problem.Problem;
import dev.laurel.sweepstakes.entry.Customers;
import dev.laurel.sweepstakes.lifecycle.Aftermath;
import dev.laurel.sweepstakes.lifecycle.Rank;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import dev.laurel.sweepstakes.lifecycle.Transition;
import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/sweepstakes/{id}/claim}: once or again, with the same answer. */
@RestController
class ClaimController {

    private final SweepstakesRegister register;
    private final Customers customers;
    private final Clock clock;

    ClaimController(SweepstakesRegister register, Customers customers, Clock clock) {
        this.register = register;
        this.customers = customers;
        this.clock = clock;
    }

    /** Whether the winner's name may be shown in public; without a word it may not. */
    record ClaimRequest(@Nullable Boolean publishName) {}

    /** What was won. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ClaimAnswer(
            int rank,
            String prize,
            Instant claimedAt,
            @Nullable String publishedName) {}

    @PostMapping("/api/sweepstakes/{id}/claim")
    ClaimAnswer claim(
            @PathVariable String id,
            @RequestBody(required = false) @Nullable ClaimRequest request,
            Principal customer) {
        var sweepstakes = register.find(id).filter(Sweepstakes::isPublic);
        if (sweepstakes.isEmpty()) {
            throw CommonProblems.notFound().asException();
        }
        var consents = request != null && Boolean.TRUE.equals(request.publishName());
        var name = consents ? customers.displayName(customer.getName()).orElse(null) : null;
        if (consents && name == null) {
            throw CommonProblems.unavailable().asException(); // without the name the consent would be lost
        }
        return switch (register.change(
                id, current -> new Aftermath(current).claim(customer.getName(), name, clock.instant()))) {
            case Transition.Moved(var moved, var told) -> answer(moved, customer.getName());
            case Transition.Unchanged(var same) -> answer(same, customer.getName());
            case Transition.Outdated(var current) -> throw new IllegalStateException("No version was asked for");
            case Transition.Refused(var current, var why) ->
                throw Problem.of("nothing-to-claim", HttpStatus.CONFLICT, "Nothing to claim", why)
                        .asException();
        };
    }

    private static ClaimAnswer answer(Sweepstakes sweepstakes, String customer) {
        Rank won = new Aftermath(sweepstakes).won(customer).orElseThrow();
        var claim = Objects.requireNonNull(won.claim());
        return new ClaimAnswer(
                won.rank(),
                sweepstakes.plan().prize(Objects.requireNonNull(won.winner())).name(),
                claim.at(),
                claim.name());
    }
}
