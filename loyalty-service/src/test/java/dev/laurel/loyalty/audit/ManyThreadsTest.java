package dev.laurel.loyalty.audit;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.payment.v1.MoneyMoved;
import dev.laurel.contracts.payment.v1.PaymentCompleted;
import dev.laurel.loyalty.audit.Deployment.Instance;
import dev.laurel.loyalty.campaign.Campaign;
import dev.laurel.loyalty.campaign.CampaignStatus;
import dev.laurel.loyalty.campaign.Effects;
import dev.laurel.loyalty.campaign.FixedCampaigns;
import dev.laurel.loyalty.campaign.Offers;
import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.earning.Rulebook;
import dev.laurel.loyalty.model.Rules;
import dev.laurel.loyalty.operation.Moved;
import dev.laurel.loyalty.operation.Moves;
import dev.laurel.loyalty.operation.Spend;
import dev.laurel.loyalty.payment.ToldPayment;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/**
 * Payments, refunds, disputes and spends of three members, told in any order to two instances on sixteen threads at once:
 * in whatever order they took effect, the model arrives where the journal does.
 */
class ManyThreadsTest {

    private static final int TRIES = 40;
    private static final List<String> MEMBERS = List.of("anna", "ben", "cleo");
    private static final int PAYMENTS = 12;
    private static final Campaign CAMPAIGN = Offers.campaign(
            "double",
            1,
            CampaignStatus.ACTIVE,
            Offers.ALWAYS,
            new Effects(BigDecimal.TWO, 20, null),
            Offers.pointsPerMember(600));

    @Test
    void inWhateverOrderThingsTakeEffectPointsAreWhereTheModelSays() throws Exception {
        for (long seed = 1; seed <= TRIES; seed++) {
            new Crowd(new Random(seed)).does();
        }
    }

    private static final class Crowd {
        private final Deployment deployment = new Deployment(Instant.parse("2026-01-31T23:00:00Z"));
        private final Rules rules = new Rules(Program.RULES.versions(), Program.TIERS.versions(), List.of(CAMPAIGN));
        private final Rulebook rulebook = new Rulebook(
                Program.RULES,
                Program.TIERS,
                new FixedCampaigns(List.of(CAMPAIGN)),
                deployment.budgets,
                member -> Optional.empty(),
                deployment.profiles);
        private final Observer observer = new Observer(deployment, rules);
        private final List<Instance> instances = List.of(deployment.started(rulebook), deployment.started(rulebook));
        private final List<ToldPayment> stories = new ArrayList<>();
        private final List<Callable<Object>> work = new ArrayList<>();
        private final Map<Spend, String> spenders = new HashMap<>();
        private final Map<Spend, Moved> answers = new ConcurrentHashMap<>();
        private final Random random;

        Crowd(Random random) {
            this.random = random;
        }

        void does() throws Exception {
            for (int i = 0; i < PAYMENTS; i++) {
                pays(new ToldPayment("p" + i, MEMBERS.get(i % 3), 1 + random.nextInt(300_000)));
                spends(MEMBERS.get(random.nextInt(3)), Moves.redeem("r" + i, 1 + random.nextInt(900)));
            }
            Collections.shuffle(work, random);
            try (var threads = Executors.newFixedThreadPool(16)) {
                for (var done : threads.invokeAll(work)) {
                    done.get();
                }
            }
            observer.observe();
            answers.forEach((spend, moved) -> Observer.require(
                    observer.model().isOpen(spenders.get(spend), spend.key()) == moved instanceof Moved.Insufficient,
                    spend + " was answered by " + moved));
            new AtRest(deployment, observer, stories, rulebook).check(MEMBERS);
        }

        private void pays(ToldPayment story) {
            stories.add(story);
            PaymentCompleted completed = story.completed();
            observer.model().settles(completed);
            tells(completed);
            for (int turns = random.nextInt(6); turns > 0; turns--) {
                MoneyMoved money = Till.moved(story, random);
                observer.model().moneyMoves(money);
                tells(money);
            }
        }

        /** To both, at once. */
        private void tells(Event event) {
            instances.forEach(instance ->
                    work.add(Executors.callable(() -> instance.payments().hear(event))));
        }

        /** Asked twice; what is answered last is what stays true, unless points came in between. */
        private void spends(String member, Spend spend) {
            observer.maySpend(member, spend);
            spenders.put(spend, member);
            instances.forEach(instance -> work.add(() -> answers.merge(
                    spend,
                    instance.move().spend(member, spend),
                    (one, other) -> one instanceof Moved.Insufficient ? other : one)));
        }
    }
}
