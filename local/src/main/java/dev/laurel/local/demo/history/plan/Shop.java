package dev.laurel.local.demo.history.plan;

import dev.laurel.local.demo.history.Texts;
import java.time.LocalDate;
import java.util.List;

/** Who comes, and what there is. */
record Shop(List<Person> people, List<Offer> menu) {

    static Shop read() {
        return new Shop(
                Texts.table("people.csv").map(Shop::person).toList(),
                Texts.table("menu.csv").map(Shop::offer).toList());
    }

    private static Person person(List<String> row) {
        return new Person(
                row.get(0),
                row.get(1),
                row.get(2),
                LocalDate.parse(row.get(3)),
                row.get(4),
                Integer.parseInt(row.get(5)),
                Integer.parseInt(row.get(6)),
                Double.parseDouble(row.get(7)),
                row.get(8),
                Double.parseDouble(row.get(9)),
                row.get(10));
    }

    private static Offer offer(List<String> row) {
        return new Offer(row.get(0), Long.parseLong(row.get(1)), Integer.parseInt(row.get(2)));
    }
}
