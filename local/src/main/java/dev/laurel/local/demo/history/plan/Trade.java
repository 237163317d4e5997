package dev.laurel.local.demo.history.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Members who join and buy: a weekly rhythm, a little more each week, each with habits of his own. */
final class Trade {

    /** Of a bakery: Sundays and Saturdays, and a slow Monday. */
    private static final Map<DayOfWeek, Double> RHYTHM = Map.of(
            DayOfWeek.MONDAY, 0.7,
            DayOfWeek.TUESDAY, 0.95,
            DayOfWeek.WEDNESDAY, 0.9,
            DayOfWeek.THURSDAY, 0.95,
            DayOfWeek.FRIDAY, 1.1,
            DayOfWeek.SATURDAY, 1.35,
            DayOfWeek.SUNDAY, 1.2);

    private static final LocalTime OPENS = LocalTime.of(11, 5);
    /** One after the other: a password takes a while to hash, as it should. */
    private static final LocalTime JOINING = LocalTime.of(10, 45);

    private static final int SECONDS_BETWEEN_JOINS = 20;
    private static final int OPEN_MINUTES = 630;
    private static final int AT_ONCE = 3;
    private static final double DECLINED = 0.02;
    private static final double OTHER_RAIL = 0.25;
    private static final double REDEEMS = 0.11;
    private static final int DAYS_BEFORE_REDEEMING = 9;
    /** Two regulars buy coffee for their offices; their points are what Platinum is for. */
    private static final Map<String, Long> OFFICES = Map.of("maya", 42_000L, "theo", 31_500L);

    private final Shop shop;
    private final Draws draws;
    private final LocalDate today;
    private final Chance chance;
    private final List<Purchase> purchases = new ArrayList<>();

    Trade(Shop shop, Draws draws, LocalDate today, Chance chance) {
        this.shop = shop;
        this.draws = draws;
        this.today = today;
        this.chance = chance;
    }

    /** Returns the purchases in the order of their days. */
    List<Purchase> plan(Calendar calendar) {
        for (int daysAgo = Plan.FIRST_DAY; daysAgo >= 0; daysAgo--) {
            day(calendar, daysAgo);
        }
        return purchases;
    }

    private void day(Calendar calendar, int daysAgo) {
        LocalDate date = today.minusDays(daysAgo);
        double growth = 0.85 + 0.35 * (Plan.FIRST_DAY - daysAgo) / Plan.FIRST_DAY;
        double business = RHYTHM.getOrDefault(date.getDayOfWeek(), 1.0) * growth;
        List<Person> visitors = new ArrayList<>();
        LocalTime joining = JOINING;
        for (Person person : shop.people()) {
            if (person.joins() == daysAgo) {
                calendar.add(daysAgo, joining, new Act.Join(person));
                joining = joining.plusSeconds(SECONDS_BETWEEN_JOINS);
                visitors.add(person);
            } else if (person.comesBy(daysAgo) && chance.happens(person.visits() / 7 * business)) {
                visitors.add(person);
            }
        }
        LocalTime time = OPENS;
        int slots = Math.max(1, (visitors.size() + AT_ONCE - 1) / AT_ONCE);
        for (int first = 0; first < visitors.size(); first += AT_ONCE) {
            for (Person visitor : visitors.subList(first, Math.min(first + AT_ONCE, visitors.size()))) {
                visit(calendar, daysAgo, time, visitor);
            }
            time = time.plusMinutes(5L + chance.below(OPEN_MINUTES / slots));
        }
    }

    private void visit(Calendar calendar, int daysAgo, LocalTime time, Person visitor) {
        calendar.add(daysAgo, time, purchase(visitor, daysAgo));
        draws.openOn(daysAgo)
                .filter(draw -> chance.happens(visitor.plays()))
                .ifPresent(
                        draw -> calendar.add(daysAgo, time, new Act.Enter(visitor.key(), draw, chance.happens(0.12))));
        if (daysAgo <= visitor.joins() - DAYS_BEFORE_REDEEMING && chance.happens(REDEEMS)) {
            calendar.add(daysAgo, time, new Act.Redeem(visitor.key(), chance.below(100)));
        }
    }

    private Act.Buy purchase(Person visitor, int daysAgo) {
        Offer offer = chance.oneOf(shop.menu(), Offer::weight);
        String rail = chance.happens(OTHER_RAIL) ? "stripe" : visitor.rail();
        boolean declined = rail.equals("stripe") && daysAgo < visitor.joins() && chance.happens(DECLINED);
        Long office = daysAgo % 13 == 5 ? OFFICES.get(visitor.key()) : null;
        Act.Buy buy = new Act.Buy(
                purchases.size() + 1,
                visitor.key(),
                office == null ? offer.what() : "Beans and pastries for the office",
                office == null ? offer.cents() : office,
                rail,
                declined);
        purchases.add(new Purchase(daysAgo, buy));
        return buy;
    }
}
