package dev.laurel.sweepstakes.purchase;

import dev.laurel.contracts.loyalty.v1.CampaignEntriesEarned;
import dev.laurel.contracts.payment.v1.PaymentCompleted;
import dev.laurel.draw.EntryMethod;
import dev.laurel.sweepstakes.entry.GrantEntries;
import dev.laurel.sweepstakes.entry.GrantEntries.Earned;
import dev.laurel.sweepstakes.entry.Source;
import dev.laurel.sweepstakes.lifecycle.Status;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import dev.laurel.sweepstakes.purchase.ReturnedMoney.Standing;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** A purchase settled, or a campaign promised entries for one: grants them in what was open at the fact's time. */
@Component
class HearPurchase {

    private static final Logger log = LoggerFactory.getLogger(HearPurchase.class);
    /** The minute tick may be late to open or close; the fact's time decides. */
    private static final Set<Status> ADMITTING = EnumSet.of(Status.SCHEDULED, Status.OPEN, Status.CLOSED);

    private final SweepstakesRegister register;
    private final GrantEntries grantEntries;
    private final ReturnedMoney returned;
    private final HearMoneyMoved moneyMoved;

    HearPurchase(
            SweepstakesRegister register,
            GrantEntries grantEntries,
            ReturnedMoney returned,
            HearMoneyMoved moneyMoved) {
        this.register = register;
        this.grantEntries = grantEntries;
        this.returned = returned;
        this.moneyMoved = moneyMoved;
    }

    void hear(PaymentCompleted event) {
        var offering = register.in(ADMITTING).stream()
                .filter(one -> one.plan().ways().purchase() != null)
                .toList();
        if (offering.isEmpty()) {
            return;
        }
        var standing = returned.find(event.paymentId())
                .orElseGet(() -> new Standing(
                        event.paymentId(), event.paymentVersion(), event.amountMinor(), 0, event.currency()));
        for (var sweepstakes : offering) {
            var earned = weight(sweepstakes, event.currency(), event.amountMinor());
            var stands = weight(sweepstakes, event.currency(), standing.keptMinor());
            if (stands > 0 && isInTime(sweepstakes, event.occurredAt(), event.eventId())) {
                grantEntries.grantWhatFits(
                        sweepstakes,
                        new Earned(
                                event.customerId(),
                                "payment:" + event.paymentId(),
                                EntryMethod.PURCHASE,
                                earned,
                                stands,
                                event.occurredAt(),
                                new Source.Payment(event.paymentId(), standing.version())));
            }
        }
    }

    void hear(CampaignEntriesEarned event) {
        var sweepstakes = register.find(event.sweepstakesId())
                .filter(one -> one.isPublic() && one.plan().ways().bonus());
        if (sweepstakes.isEmpty() || !isInTime(sweepstakes.get(), event.occurredAt(), event.eventId())) {
            return;
        }
        var asked = (int) Math.min(event.quantity(), sweepstakes.get().plan().weightCap());
        var standing = returned.find(event.paymentId());
        var stands = standing.map(known -> Shares.of(asked, known)).orElse(asked);
        if (stands > 0) {
            grantEntries.grantWhatFits(
                    sweepstakes.get(),
                    new Earned(
                            event.customerId(),
                            "campaign:" + event.campaignId() + ":" + event.paymentId(),
                            EntryMethod.BONUS,
                            asked,
                            stands,
                            event.occurredAt(),
                            new Source.Payment(
                                    event.paymentId(),
                                    standing.map(Standing::version).orElse(0L))));
            moneyMoved.catchUp(event.paymentId());
        }
    }

    private static boolean isInTime(Sweepstakes sweepstakes, Instant fact, String eventId) {
        if (sweepstakes.admits(fact)) {
            return true;
        }
        if (sweepstakes.plan().isOpenAt(fact)) {
            log.warn("{} comes too late: the admission of sweepstakes {} has ended", eventId, sweepstakes.id());
        }
        return false;
    }

    private static int weight(Sweepstakes sweepstakes, String currency, long keptMinor) {
        var purchase = sweepstakes.plan().ways().purchase();
        return purchase == null
                ? 0
                : (int) Math.min(
                        purchase.entries(keptMinor, currency),
                        sweepstakes.plan().weightCap());
    }
}
