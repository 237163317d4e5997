package dev.laurel.loyalty.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.earning.Award;
import dev.laurel.loyalty.journal.Balances;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.EntryKind;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.journal.Standing;
import dev.laurel.loyalty.payment.ToldPayment;
import dev.laurel.loyalty.referral.ClaimState;
import dev.laurel.loyalty.transfer.TransferState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What must hold when nothing is under way any more. */
final class AtRest {

    private final Deployment deployment;
    private final List<ToldPayment> stories;
    private final Journal journal;

    AtRest(Deployment deployment, List<ToldPayment> stories) {
        this.deployment = deployment;
        this.stories = stories;
        this.journal = deployment.started().journal();
    }

    /** Adds to the model what is known only in the end. */
    void complete(PointsModel model) {
        stories.forEach(story -> model.purchased(
                story, journal.booked(story.customer, Award.key(story.payment)).orElseThrow()));
        model.transferred(deployment.transfers.transfers.values());
        model.referred(deployment.claims.claims.values());
    }

    /** How many points expired is the auditor's affair; that the member lost just those is checked here. */
    void compare(String member, PointsModel model) {
        Head head = journal.head(member);
        List<Entry> entries = head.seq() == 0 ? List.of() : journal.downFrom(member, head.seq(), (int) head.seq());
        assertThat(entries).hasSize((int) head.seq());
        long expired = entries.stream()
                .mapToLong(entry -> entry.booking().change(LedgerAccount.EXPIRED))
                .sum();
        Balances balances = head.standing().balances();
        assertThat(expired).as(member + " lost").isNotNegative();
        assertThat(balances.available()).as(member + " has").isEqualTo(model.available(member) - expired);
        assertThat(balances.pending()).as(member + " waits for").isEqualTo(model.pending(member));
        assertThat(entries)
                .filteredOn(entry -> entry.booking().kind() == EntryKind.SEND
                        || entry.booking().kind() == EntryKind.REDEEM)
                .allMatch(entry -> entry.standing().balances().available() >= 0);
        LocalDate today = Standing.dayOf(deployment.clock.instant());
        if (balances.pending() == 0) {
            assertThat(head.standing().lots().open())
                    .as(member + "'s lots")
                    .allMatch(lot -> lot.expiresOn().isAfter(today));
        }
    }

    void audit() {
        assertThat(deployment.transfers.transfers.values())
                .allMatch(transfer -> transfer.lookAt() == null && transfer.state() != TransferState.SENDING);
        assertThat(deployment.claims.claims.values())
                .allMatch(claim -> claim.lookAt() == null && claim.state() != ClaimState.CHECKING);
        AuditReport report = Audits.audit(
                deployment.store,
                stories.stream()
                        .map(story -> Audits.settlement(story, Instant.EPOCH))
                        .toList(),
                deployment.clock);
        assertThat(report.drift()).isEmpty();
        assertThat(report.notChecked()).isEmpty();
        assertThat(report.trialBalance().get(LedgerAccount.IN_TRANSIT.label())).isZero();
    }
}
