package dev.laurel.loyalty.campaign;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import dev.laurel.platform.store.FirstInsert;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.stereotype.Repository;

/** One document for each campaign with such a limit: what it gave and which reservations are open. Each step is one write. */
@Repository
class MongoBudgets implements Budgets {

    private static final String COLLECTION = "campaignBudgets";
    private static final int ATTEMPTS = 1_000;

    private final MongoTemplate mongo;
    private final Clock clock;

    MongoBudgets(MongoTemplate mongo, Clock clock) {
        this.mongo = mongo;
        this.clock = clock;
    }

    @Override
    public Optional<Reservations.Reserved> reserve(Campaign campaign, String member, String payment, long points) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Document budget = budget(campaign.id());
            Optional<Open> open = open(budget).stream()
                    .filter(reservation -> reservation.payment().equals(payment))
                    .findFirst();
            if (open.isPresent()) {
                long more = more(campaign, open.get(), points);
                if (more == 0 || grown(campaign, open.get(), more)) {
                    return kept(open.get(), more, points);
                }
                continue;
            }
            OptionalLong room = room(campaign, points);
            if (room.isEmpty()) {
                return Optional.empty();
            }
            String token = UUID.randomUUID().toString();
            if (reserved(campaign, token, member, payment, room.getAsLong())) {
                return Optional.of(new Reservations.Reserved(token, room.getAsLong()));
            }
        }
        throw new IllegalStateException("The budget of campaign " + campaign.id() + " keeps changing");
    }

    /** Stands only if there is still room and the reservation is as it was. */
    private boolean grown(Campaign campaign, Open open, long more) {
        List<Bson> conditions = new ArrayList<>(List.of(Filters.eq(campaign.id()), isStill(open)));
        if (campaign.limits().points() != null) {
            conditions.add(Filters.lte("points", campaign.limits().points() - more));
        }
        return budgets()
                        .updateOne(
                                Filters.and(conditions),
                                Updates.combine(Updates.inc("points", more), Updates.inc("open.$[mine].points", more)),
                                new UpdateOptions().arrayFilters(List.of(Filters.eq("mine.token", open.token()))))
                        .getModifiedCount()
                == 1;
    }

    private static Bson isStill(Open open) {
        return Filters.elemMatch(
                "open", Filters.and(Filters.eq("token", open.token()), Filters.eq("points", open.points())));
    }

    /** Stands only if there is still room and nobody else reserved for the payment. */
    private boolean reserved(Campaign campaign, String token, String member, String payment, long points) {
        List<Bson> conditions = new ArrayList<>();
        conditions.add(Filters.eq(campaign.id()));
        conditions.add(Filters.ne("open.payment", payment));
        if (campaign.limits().points() != null) {
            conditions.add(Filters.lte("points", campaign.limits().points() - points));
        }
        if (campaign.limits().times() != null) {
            conditions.add(Filters.lt("times", campaign.limits().times()));
        }
        Document open = new Document("token", token)
                .append("member", member)
                .append("payment", payment)
                .append("points", points)
                .append("since", Date.from(clock.instant()));
        return budgets()
                        .updateOne(
                                Filters.and(conditions),
                                Updates.combine(
                                        Updates.inc("points", points),
                                        Updates.inc("times", 1L),
                                        Updates.push("open", open)))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public void use(String campaign, String token, long points) {
        close(campaign, token, points, 1);
    }

    @Override
    public void giveBack(String campaign, String token) {
        close(campaign, token, 0, 0);
    }

    private void close(String campaign, String token, long points, long times) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Open> open = open(budget(campaign)).stream()
                    .filter(one -> one.token().equals(token))
                    .findFirst();
            if (open.isEmpty() || closed(open.get(), points, times)) {
                return;
            }
        }
        throw new IllegalStateException("The budget of campaign " + campaign + " keeps changing");
    }

    private boolean closed(Open open, long points, long times) {
        return budgets()
                        .updateOne(
                                Filters.and(Filters.eq(open.campaign()), isStill(open)),
                                Updates.combine(
                                        Updates.inc("points", points - open.points()),
                                        Updates.inc("times", times - 1),
                                        Updates.pull("open", new Document("token", open.token()))))
                        .getModifiedCount()
                == 1;
    }

    @Override
    public Given given(String campaign) {
        Document budget = budgets().find(Filters.eq(campaign)).first();
        return budget == null ? new Given(0, 0) : new Given(number(budget, "times"), number(budget, "points"));
    }

    @Override
    public List<Open> openSince(Instant before) {
        List<Open> old = new ArrayList<>();
        budgets()
                .find()
                .forEach(budget -> open(budget).stream()
                        .filter(open -> open.since().isBefore(before))
                        .forEach(old::add));
        return old;
    }

    private Document budget(String campaign) {
        Document found = budgets().find(Filters.eq(campaign)).first();
        return found == null ? begun(campaign) : found;
    }

    private Document begun(String campaign) {
        Document budget = new Document("_id", campaign)
                .append("points", 0L)
                .append("times", 0L)
                .append("open", List.of());
        FirstInsert.into(budgets(), budget);
        return budget;
    }

    private static List<Open> open(Document budget) {
        return budget.getList("open", Document.class).stream()
                .map(open -> new Open(
                        budget.getString("_id"),
                        open.getString("token"),
                        open.getString("member"),
                        open.getString("payment"),
                        number(open, "points"),
                        open.getDate("since").toInstant()))
                .toList();
    }

    private static long number(Document document, String name) {
        return document.get(name, Number.class).longValue();
    }

    private MongoCollection<Document> budgets() {
        return mongo.getCollection(COLLECTION);
    }
}
