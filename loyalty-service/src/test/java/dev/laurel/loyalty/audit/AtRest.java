package dev.laurel.loyalty.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.campaign.Budgets.Given;
import dev.laurel.loyalty.earning.Rulebook;
import dev.laurel.loyalty.journal.LedgerAccount;
import dev.laurel.loyalty.model.ReferenceModel;
import dev.laurel.loyalty.payment.ToldPayment;
import dev.laurel.loyalty.referral.Claim;
import dev.laurel.loyalty.transfer.Transfer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What must hold when nothing is under way any more. */
final class AtRest {

    private final Deployment deployment;
    private final Observer observer;
    private final ReferenceModel model;
    private final Collection<ToldPayment> stories;
    private final Rulebook rules;

    AtRest(Deployment deployment, Observer observer, Collection<ToldPayment> stories, Rulebook rules) {
        this.deployment = deployment;
        this.observer = observer;
        this.model = observer.model();
        this.stories = stories;
        this.rules = rules;
    }

    void check(List<String> members) {
        members.forEach(observer::nothingIsDue);
        stories.forEach(story -> Observer.require(
                model.hasFollowed(story.customer, story.payment, story.returned, story.held),
                "Points have not followed the money of " + story.payment));
        deployment.transfers.transfers.values().forEach(this::check);
        deployment.claims.claims.values().forEach(this::check);
        rules.campaigns().versions().forEach(campaign -> checkBudget(campaign.id()));
        assertThat(deployment.budgets.openSince(Instant.MAX)).isEmpty();
        audit();
    }

    private void check(Transfer transfer) {
        boolean left = !model.isOpen(transfer.sender(), "send:" + transfer.id());
        boolean back = !model.isOpen(transfer.sender(), "back:send:" + transfer.id());
        boolean arrived = transfer.receiver() != null && !model.isOpen(transfer.receiver(), "receive:" + transfer.id());
        boolean right = switch (transfer.state()) {
            case DELIVERED -> left && arrived && !back;
            case RETURNED -> left && back && !arrived;
            case REFUSED -> !left && !back && !arrived;
            case SENDING, IN_TRANSIT, DELIVERING, RETURNING -> false;
        };
        Observer.require(right && transfer.lookAt() == null, "A transfer is not at rest: " + transfer);
    }

    private void check(Claim claim) {
        boolean given = !model.isOpen(claim.friend(), "referral:" + claim.id() + ":friend")
                && !model.isOpen(claim.referrer(), "referral:" + claim.id() + ":referrer");
        boolean back = !model.isOpen(claim.friend(), "referral:" + claim.id() + ":friend:back")
                && !model.isOpen(claim.referrer(), "referral:" + claim.id() + ":referrer:back");
        boolean right = switch (claim.state()) {
            case REWARDED -> given && !back;
            case TAKEN_BACK -> given && back;
            case OPEN, HELD, LAPSED, REFUSED -> !given && !back;
            case CHECKING, QUALIFIED, GRANTING, TAKING_BACK -> false;
        };
        Observer.require(right && claim.lookAt() == null, "A claim is not at rest: " + claim);
    }

    private void checkBudget(String campaign) {
        var given = model.given(campaign);
        assertThat(deployment.budgets.given(campaign)).isEqualTo(new Given(given.times(), given.points()));
    }

    private void audit() {
        AuditReport report = Audits.audit(
                deployment.store,
                rules,
                stories.stream()
                        .map(story -> Audits.settlement(story, Instant.EPOCH))
                        .toList(),
                deployment.clock);
        assertThat(report.drift()).isEmpty();
        assertThat(report.notChecked()).isEmpty();
        assertThat(report.inFlight()).isZero();
        assertThat(report.checked()).isEqualTo(deployment.store.count());
        assertThat(report.settlements()).isEqualTo(stories.size());
        assertThat(report.trialBalance().get(LedgerAccount.IN_TRANSIT.label())).isZero();
        assertThat(report.trialBalance().values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isZero();
    }
}
