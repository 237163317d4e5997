package dev.laurel.sweepstakes.purchase;

import dev.laurel.sweepstakes.entry.Grant;
import dev.laurel.sweepstakes.entry.Participation;
import dev.laurel.sweepstakes.entry.Participations;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import dev.laurel.sweepstakes.purchase.ReturnedMoney.Standing;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a refund would do to the entries that its payment earned. For services only; nothing is written. */
@RestController
class ReversalPreviewController {

    private final Participations participations;
    private final SweepstakesRegister register;

    ReversalPreviewController(Participations participations, SweepstakesRegister register) {
        this.participations = participations;
        this.register = register;
    }

    /** All of it, over all sweepstakes. */
    record ReversalPreview(List<PaymentEntry> entries) {}

    /**
     * One entry.
     *
     * @param weight what counts of it
     * @param weightAfter what would; after sealing all of it or, disqualified, nothing
     * @param sealed whether its weight is sealed, so that a refund of the whole would disqualify it
     */
    record PaymentEntry(
            String sweepstakesId,
            String title,
            String entryId,
            String method,
            int weight,
            int weightAfter,
            boolean sealed) {}

    @GetMapping("/internal/payments/{id}/reversal-preview")
    ReversalPreview preview(
            @PathVariable String id,
            @RequestParam String customer,
            @RequestParam String currency,
            @RequestParam long paidMinor,
            @RequestParam long returnedMinor) {
        var money = new Standing(id, Long.MAX_VALUE, paidMinor, returnedMinor, currency);
        return new ReversalPreview(participations.ofPayment(id).stream()
                .filter(person -> customer.equals(person.customer()))
                .flatMap(person -> entries(person, money))
                .toList());
    }

    private Stream<PaymentEntry> entries(Participation person, Standing money) {
        var sweepstakes = register.find(person.sweepstakesId()).orElseThrow();
        return person.grants().stream()
                .filter(grant -> money.payment().equals(grant.payment()) && grant.weight() > 0)
                .map(grant -> entry(sweepstakes, person, grant, money));
    }

    private static PaymentEntry entry(Sweepstakes sweepstakes, Participation person, Grant grant, Standing money) {
        var sealed = sweepstakes.progress().admissionEndedAt() != null;
        var stands = Shares.standing(sweepstakes.plan(), person, grant, money);
        return new PaymentEntry(
                sweepstakes.id(),
                sweepstakes.plan().title(),
                grant.entryId(),
                grant.method().word(),
                grant.weight(),
                sealed && stands > 0 ? grant.weight() : stands,
                sealed);
    }
}
