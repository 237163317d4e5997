package dev.laurel.sweepstakes.report;

import dev.laurel.platform.web.CursorPage;
import dev.laurel.sweepstakes.entry.Participations;
import dev.laurel.sweepstakes.lifecycle.Status;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened to a customer's entries, for views that put several services together. */
@RestController
class TimelineController {

    private static final Comparator<TimelineEvent> NEWEST_FIRST =
            Comparator.comparing(TimelineEvent::time).reversed().thenComparing(TimelineEvent::id);

    private final SweepstakesRegister register;
    private final Participations participations;

    TimelineController(SweepstakesRegister register, Participations participations) {
        this.register = register;
        this.participations = participations;
    }

    /**
     * Newest first.
     *
     * @param customer whose entries
     * @param payment only the entries that this payment of his earned
     * @param cursor the id of the event with which the page begins
     */
    @GetMapping("/api/admin/sweepstakes/timeline")
    CursorPage<TimelineEvent> timeline(
            @RequestParam @NotBlank String customer,
            @RequestParam(required = false) @Nullable String payment,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit,
            @RequestParam(required = false) @Nullable String cursor) {
        var found = Stream.concat(entries(customer, payment), payment == null ? wins(customer) : Stream.empty())
                .sorted(NEWEST_FIRST);
        return CursorPage.of(found, TimelineEvent::id, cursor, limit);
    }

    private Stream<TimelineEvent> entries(String customer, @Nullable String payment) {
        return participations.ofCustomer(customer).stream().flatMap(person -> {
            var title = register.find(person.sweepstakesId())
                    .map(one -> one.plan().title())
                    .orElse("a sweepstakes that there is not");
            return person.grants().stream()
                    .filter(grant -> payment == null || payment.equals(grant.payment()))
                    .map(grant -> TimelineEvent.of(person.sweepstakesId(), title, grant));
        });
    }

    private Stream<TimelineEvent> wins(String customer) {
        return register.in(EnumSet.of(Status.DRAWN)).stream()
                .flatMap(one -> one.progress().ranks().stream()
                        .filter(rank -> customer.equals(rank.customer()))
                        .flatMap(rank -> TimelineEvent.of(one, rank)));
    }
}
