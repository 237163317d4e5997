package dev.laurel.local.demo.history.plan;

import java.util.List;

/** Points that come and go without a purchase: old stamp cards, referrals, gifts, staff's goodwill. */
final class Favours {

    private final List<Person> people;

    Favours(List<Person> people) {
        this.people = people;
    }

    void plan(Calendar calendar) {
        people.stream()
                .filter(person -> !person.referredBy().isEmpty())
                .forEach(person ->
                        calendar.add(person.joins(), "11:03", new Act.NameReferrer(person.key(), person.referredBy())));
        calendar.add(
                Plan.FIRST_DAY, "11:02:20", new Act.ImportStampCards(List.of("walt", "theo", "ines", "dana"), 180, 61));
        calendar.add(Plan.FIRST_DAY, "11:02:40", new Act.ImportStampCards(List.of("casey", "maya", "lucia"), 140, 101));
        gifts(calendar);
        calendar.add(63, "15:31", new Act.Adjust("dana", 150, "Yesterday's morning buns"));
        calendar.add(47, "14:22", new Act.Adjust("hana", 75, "The card reader was down, paid in cash"));
        calendar.add(29, "17:12", new Act.Adjust("joon", -40, "Counted twice at the market stall"));
        calendar.add(13, "13:18", new Act.Adjust("casey", 100, "Thank you for the photographs"));
    }

    private static void gifts(Calendar calendar) {
        calendar.add(66, "18:40", new Act.Send("casey", "second@laurel.local", 120));
        calendar.add(54, "17:55", new Act.Send("maya", "elsie.banks@example.com", 80));
        calendar.add(39, "19:05", new Act.Send("theo", "june.harrow@example.com", 150));
        calendar.add(21, "20:15", new Act.Send("sam", "customer@laurel.local", 60));
        calendar.add(16, "18:25", new Act.Send("lucia", "amara.diallo@example.com", 50));
        // Nobody has this address: the points wait for somebody to sign up with it.
        calendar.add(6, "19:35", new Act.Send("maya", "freya.lindqvist@example.com", 90));
    }
}
