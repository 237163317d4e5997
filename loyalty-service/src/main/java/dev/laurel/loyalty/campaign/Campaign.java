package dev.laurel.loyalty.campaign;

import dev.laurel.loyalty.program.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * One version of a campaign: under which conditions a purchase earns how much more, within which limits.
 *
 * @param id the campaign's, the same in all versions
 * @param version counts up from 1
 * @param effectiveFrom awards from this instant on use it, unless a later version does
 * @param name what members see
 * @param description what members read about it; may be empty
 */
public record Campaign(
        String id,
        int version,
        Instant effectiveFrom,
        String name,
        String description,
        CampaignStatus status,
        Conditions conditions,
        Effects effects,
        Limits limits)
        implements Version {

    /**
     * How many of so many points a purchase gets when all purchases together were given this much.
     *
     * @return nothing when no room is left
     */
    public OptionalLong room(Budgets.Given given, long points) {
        long room = Shares.within(limits.points(), given.points(), points);
        boolean again = Shares.within(limits.times(), given.times(), 1) == 1;
        boolean nothing = room == 0 && (points > 0 || effects.entries() == null);
        return again && !nothing ? OptionalLong.of(room) : OptionalLong.empty();
    }

    /** What is otherwise than in another version, in one word each; empty when nothing is. */
    String differencesFrom(Campaign other) {
        List<String> differences = new ArrayList<>();
        compare("status", status, other.status, differences);
        compare("name", name, other.name, differences);
        compare("description", description, other.description, differences);
        compare("conditions", conditions, other.conditions, differences);
        compare("effects", effects, other.effects, differences);
        compare("limits", limits, other.limits, differences);
        return String.join(", ", differences);
    }

    private static void compare(String what, Object one, Object other, List<String> differences) {
        if (!one.equals(other)) {
            differences.add(what);
        }
    }

    /** The same campaign without dates. */
    public Campaign atAnyTime() {
        return under(conditions.atAnyTime());
    }

    /** The same campaign under other conditions. */
    Campaign under(Conditions others) {
        return new Campaign(id, version, effectiveFrom, name, description, status, others, effects, limits);
    }
}
