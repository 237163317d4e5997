package dev.laurel.loyalty.reward;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says what an edit changed, for the history. */
final class TermsChange {

    private TermsChange() {}

    static String between(RewardTerms before, RewardTerms after) {
        List<String> changes = new ArrayList<>();
        add(changes, "name", before.name(), after.name());
        add(changes, "description", before.description(), after.description());
        add(changes, "cost", before.cost(), after.cost());
        add(changes, "kind", before.kind(), after.kind());
        add(changes, "stock", before.stock(), after.stock());
        add(changes, "from", before.from(), after.from());
        add(changes, "until", before.until(), after.until());
        add(changes, "minimumTier", before.minimumTier(), after.minimumTier());
        add(changes, "perMember", before.perMember(), after.perMember());
        return changes.isEmpty() ? "nothing" : String.join("; ", changes);
    }

    private static void add(List<String> changes, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(name + " " + text(before) + " -> " + text(after));
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "none" : value.toString();
    }
}
