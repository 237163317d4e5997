package dev.laurel.local.demo.history.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * The whole history.
 *
 * @param moments in their order
 * @param end what happens when the past has been lived, one after the other
 */
public record Plan(LocalDate today, List<Person> people, List<Moment> moments, List<Act> end) {

    /** The first day is so many days before today. */
    public static final int FIRST_DAY = 91;

    public Plan {
        people = List.copyOf(people);
        moments = List.copyOf(moments);
        end = List.copyOf(end);
    }

    /** The history of the merchant who ends on this day: the same for the same day and seed. */
    public static Plan of(LocalDate today, long seed) {
        Shop shop = Shop.read();
        Calendar calendar = new Calendar();
        Chance chance = new Chance(seed);
        Draws draws = new Draws();
        List<Purchase> purchases = new Trade(shop, draws, today, chance).plan(calendar);
        new BackOffice(purchases, chance).plan(calendar);
        new Programme().plan(calendar);
        draws.plan(calendar);
        new Favours(shop.people()).plan(calendar);
        new Today().plan(calendar);
        new Talks().plan(calendar);
        return calendar.asPlan(today, shop.people());
    }
}
