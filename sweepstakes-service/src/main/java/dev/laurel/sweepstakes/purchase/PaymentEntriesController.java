package dev.laurel.sweepstakes.purchase;

import dev.laurel.sweepstakes.entry.Grant;
import dev.laurel.sweepstakes.entry.Participation;
import dev.laurel.sweepstakes.entry.Participations;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a payment earned here, so that staff see what a refund would take. For services only. */
@RestController
class PaymentEntriesController {

    private final Participations participations;
    private final SweepstakesRegister register;

    PaymentEntriesController(Participations participations, SweepstakesRegister register) {
        this.participations = participations;
        this.register = register;
    }

    /** All of it, over all sweepstakes. */
    record PaymentEntries(List<PaymentEntry> entries) {}

    /**
     * One entry.
     *
     * @param weight what counts of it
     * @param sealed whether a refund would disqualify it instead of taking it out
     */
    record PaymentEntry(
            String sweepstakesId, String title, String entryId, String method, int weight, boolean sealed) {}

    @GetMapping("/internal/payments/{id}/entries")
    PaymentEntries entries(@PathVariable String id, @RequestParam String customer) {
        return new PaymentEntries(participations.ofPayment(id).stream()
                .filter(person -> customer.equals(person.customer()))
                .flatMap(person -> entries(person, id))
                .toList());
    }

    private Stream<PaymentEntry> entries(Participation person, String payment) {
        var sweepstakes = register.find(person.sweepstakesId()).orElseThrow();
        return person.grants().stream()
                .filter(grant -> payment.equals(grant.payment()) && grant.weight() > 0)
                .map((Grant grant) -> new PaymentEntry(
                        sweepstakes.id(),
                        sweepstakes.plan().title(),
                        grant.entryId(),
                        grant.method().word(),
                        grant.weight(),
                        sweepstakes.progress().admissionEndedAt() != null));
    }
}
