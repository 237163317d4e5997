package dev.laurel.loyalty.audit;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.payment.v1.MoneyMoved;
import dev.laurel.contracts.payment.v1.PaymentCompleted;
import dev.laurel.loyalty.model.ReferenceModel;
import dev.laurel.loyalty.payment.ToldPayment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Payments and what becomes of them, of which the service hears at once, late, twice, and in any order. */
final class Till {

    private static final List<String> CURRENCIES = List.of("USD", "USD", "USD", "USD", "JPY", "KWD");

    final List<ToldPayment> stories = new ArrayList<>();
    private final List<Event> heard = new ArrayList<>();
    private final List<Event> late = new ArrayList<>();
    private final Cluster cluster;
    private final ReferenceModel model;
    private final Random random;

    Till(Cluster cluster, ReferenceModel model, Random random) {
        this.cluster = cluster;
        this.model = model;
        this.random = random;
    }

    /** Somebody pays; says what. */
    String pays(String member, Instant at) {
        String currency = CURRENCIES.get(random.nextInt(CURRENCIES.size()));
        long paid = (1 + random.nextInt(90_000)) * (random.nextInt(6) == 0 ? 10L : 1L);
        ToldPayment story = new ToldPayment("p" + stories.size(), member, paid, currency, at);
        stories.add(story);
        PaymentCompleted completed = story.completed();
        model.settles(completed);
        return member + " pays " + paid + ' ' + currency + ": " + tell(completed);
    }

    /** Money of some payment moves; says which. */
    String moneyMoves() {
        if (stories.isEmpty()) {
            return "";
        }
        MoneyMoved money = moved(stories.get(random.nextInt(stories.size())), random);
        model.moneyMoves(money);
        return tell(money);
    }

    /** Something that becomes of a payment's money. */
    static MoneyMoved moved(ToldPayment story, Random random) {
        long rest = story.paid - story.returned - story.held;
        long part = random.nextBoolean() ? rest : rest * random.nextInt(1_000) / 1_000;
        return switch (random.nextInt(8)) {
            case 0, 1 -> story.refund(part);
            case 2, 3 -> story.disputed(part);
            case 4 -> story.disputeWon();
            case 5 -> story.disputeLost();
            case 6 -> story.returned < story.paid ? story.withdrawn() : story.reinstated();
            default -> story.refundFailed(story.returned * random.nextInt(1_000) / 1_000);
        };
    }

    private String tell(Event event) {
        if (random.nextInt(5) == 0) {
            late.add(event);
            return event.eventId() + " will be heard of";
        }
        hear(event);
        return event.eventId();
    }

    /** Something that was heard before is told again. */
    void tellsAgain() {
        if (!heard.isEmpty()) {
            hear(heard.get(random.nextInt(heard.size())));
        }
    }

    /** Something late arrives; false when there is nothing. */
    boolean tellsLate() {
        if (late.isEmpty()) {
            return false;
        }
        hear(late.remove(random.nextInt(late.size())));
        return true;
    }

    private void hear(Event event) {
        heard.add(event);
        boolean died = cluster.once(instance -> told(instance, event)).isEmpty();
        if (died && random.nextInt(3) == 0) {
            late.add(event); // it takes long until somebody tells it again
        } else if (died) {
            cluster.surviving(instance -> told(instance, event));
        }
    }

    private static Event told(Deployment.Instance instance, Event event) {
        instance.payments().hear(event);
        return event;
    }
}
