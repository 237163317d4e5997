package dev.laurel.loyalty.earning;

import dev.laurel.loyalty.campaign.Budgets;
import dev.laurel.loyalty.campaign.Campaign;
import dev.laurel.loyalty.campaign.Reservations;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.Journal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What one attempt to award a payment reserves of campaigns' budgets. Its entry decides what becomes of it. */
final class AwardReservations implements Reservations {

    private final Budgets budgets;
    private final Journal journal;
    private final SettledPayment payment;
    /** Tokens by campaign. */
    private final Map<String, String> reserved = new HashMap<>();

    AwardReservations(Budgets budgets, Journal journal, SettledPayment payment) {
        this.budgets = budgets;
        this.journal = journal;
        this.payment = payment;
    }

    /** A payment that has its award gets nothing more: its booking is going to find that award. */
    @Override
    public Optional<Reserved> reserve(Campaign campaign, long points) {
        if (!reserved.containsKey(campaign.id())
                && journal.booked(payment.customer(), Award.key(payment.paymentId()))
                        .isPresent()) {
            return Optional.empty();
        }
        Optional<Reserved> room = budgets.reserve(campaign, payment.customer(), payment.paymentId(), points);
        room.map(Reserved::token).ifPresent(token -> reserved.put(campaign.id(), token));
        return room;
    }

    /** Keeps what the award uses, and gives back the rest. */
    void settle(Entry award) {
        reserved.forEach((campaign, token) -> settle(budgets, award, campaign, token));
    }

    static void settle(Budgets budgets, Entry award, String campaign, String token) {
        EarnInputs.of(award.booking().working().inputs()).campaigns().stream()
                .filter(share -> token.equals(share.reservation()))
                .findFirst()
                .ifPresentOrElse(
                        share -> budgets.use(campaign, token, share.points()), () -> budgets.giveBack(campaign, token));
    }
}
