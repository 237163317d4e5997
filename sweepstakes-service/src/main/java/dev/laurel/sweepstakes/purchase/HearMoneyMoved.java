package dev.laurel.sweepstakes.purchase;

import dev.laurel.contracts.payment.v1.MoneyMoved;
import dev.laurel.sweepstakes.entry.Disqualifications;
import dev.laurel.sweepstakes.entry.Grant;
import dev.laurel.sweepstakes.entry.Participation;
import dev.laurel.sweepstakes.entry.Participations;
import dev.laurel.sweepstakes.entry.SettleGrants;
import dev.laurel.sweepstakes.entry.TakeOut;
import dev.laurel.sweepstakes.lifecycle.Sweepstakes;
import dev.laurel.sweepstakes.lifecycle.SweepstakesRegister;
import dev.laurel.sweepstakes.purchase.ReturnedMoney.Standing;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Money went back, or came to stay after all. Before sealing entries follow it, up and down; after it they keep their
 * sealed weight, and an entry of which nothing stands any more is disqualified.
 */
@Component
class HearMoneyMoved {

    /** The public reason of an entry whose money went back. */
    static final String PAYMENT_RETURNED = "PAYMENT_RETURNED";

    private final ReturnedMoney returned;
    private final Participations participations;
    private final SettleGrants settle;
    private final Disqualifications disqualifications;
    private final TakeOut takeOut;
    private final SweepstakesRegister register;

    HearMoneyMoved(
            ReturnedMoney returned,
            Participations participations,
            SettleGrants settle,
            Disqualifications disqualifications,
            TakeOut takeOut,
            SweepstakesRegister register) {
        this.returned = returned;
        this.participations = participations;
        this.settle = settle;
        this.disqualifications = disqualifications;
        this.takeOut = takeOut;
        this.register = register;
    }

    void hear(MoneyMoved event) {
        var standing = new Standing(
                event.paymentId(), event.paymentVersion(), event.paidMinor(), event.returnedMinor(), event.currency());
        returned.keep(standing);
        follow(standing);
    }

    /**
     * Lets follow what was granted for a payment while news of its money came in. Money and campaigns are told on two
     * topics, so both may be heard at once: news are kept before grants are looked for, a grant is stored before news are
     * looked for, and whoever comes second sees the other.
     */
    void catchUp(String payment) {
        returned.find(payment).ifPresent(this::follow);
    }

    private void follow(Standing standing) {
        for (var person : participations.ofPayment(standing.payment())) {
            var sweepstakes = register.find(person.sweepstakesId()).orElseThrow();
            person.grants().stream()
                    .filter(grant -> standing.payment().equals(grant.payment()))
                    .forEach(grant -> follow(sweepstakes, person, grant.key(), standing));
        }
    }

    private void follow(Sweepstakes sweepstakes, Participation person, String key, Standing standing) {
        var ended = sweepstakes.progress().admissionEndedAt() != null;
        var followed = participations.change(person, current -> {
            var grant = current.grant(key).orElseThrow();
            if (grant.paymentVersion() >= standing.version()) {
                return current;
            }
            var stands = Shares.standing(sweepstakes.plan(), current, grant, standing);
            return current.with(
                    ended || stands == grant.weight()
                            ? grant.noted(standing.version())
                            : grant.reweighed(stands, standing.version(), PAYMENT_RETURNED));
        });
        var grant = settle.found(followed, key).grant(key).orElseThrow();
        // looked at again, since admission may have ended between the two writes
        var now = register.find(sweepstakes.id()).orElseThrow();
        if (now.progress().admissionEndedAt() != null) {
            judge(now, grant, Shares.standing(now.plan(), followed, grant, standing));
        }
    }

    private void judge(Sweepstakes sweepstakes, Grant grant, int stands) {
        if (stands > 0) {
            disqualifications.remove(sweepstakes.id(), grant.entryId(), PAYMENT_RETURNED);
        } else if (!isOutForAnotherReason(sweepstakes, grant)) {
            takeOut.disqualify(sweepstakes.id(), grant.entryId(), PAYMENT_RETURNED);
        }
    }

    private boolean isOutForAnotherReason(Sweepstakes sweepstakes, Grant grant) {
        return disqualifications.of(sweepstakes.id(), List.of(grant.entryId())).values().stream()
                .anyMatch(reason -> !reason.equals(PAYMENT_RETURNED));
    }
}
