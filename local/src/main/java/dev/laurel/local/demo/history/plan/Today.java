package dev.laurel.local.demo.history.plan;

/** What happens when the past has been lived: purchases of a moment ago, and a statement on which little is clear. */
final class Today {

    private static final int FIRST_NUMBER = 9_001;

    void plan(Calendar calendar) {
        int number = FIRST_NUMBER;
        calendar.atTheEnd(new Act.Buy(number++, "casey", "Flat white and almond croissant", 995, "stripe", false));
        calendar.atTheEnd(new Act.Buy(number++, "zoe", "Cortado and cardamom bun", 900, "stripe", false));
        calendar.atTheEnd(new Act.Buy(number++, "priya", "Seeded sourdough", 925, "square", false));
        calendar.atTheEnd(new Act.Buy(number++, "abel", "Casco Bay espresso 12 oz", 1_850, "zelle", false));
        calendar.atTheEnd(new Act.Buy(number++, "ben", "Lunch for two", 3_475, "zelle", false));
        calendar.atTheEnd(new Act.Buy(number, "fritz", "Birthday cake", 6_450, "chime", false));
        calendar.atTheEnd(new Act.Reconcile());
        calendar.atTheEnd(new Act.ReadStatement(false));
    }
}
