package dev.laurel.loyalty.dryrun;

import dev.laurel.loyalty.campaign.CampaignReading.Outcome.Accepted;
import dev.laurel.loyalty.campaign.Conditions;
import java.util.ArrayList;
import java.util.List;

/** What the reader of a dry run has to know of its figures. */
final class Notes {

    private static final String BEHAVIOUR =
            "Nobody is taken to have bought more, or spent more points, because of the draft.";

    static final List<String> OF_TIERS = List.of(
            BEHAVIOUR,
            "Members begin with the points that count for them and in the tier of the same name, or in the lowest when"
                    + " the draft has none of that name; a higher one is reached with a purchase, a lower one at the"
                    + " anniversary.");

    private Notes() {}

    static List<String> of(Accepted campaign) {
        List<String> notes = new ArrayList<>();
        notes.add(BEHAVIOUR);
        Conditions conditions = campaign.conditions();
        if (conditions.from() != null || conditions.until() != null) {
            notes.add("The draft's own dates are not looked at: it is tried on all these days.");
        }
        if (!conditions.segments().isEmpty()
                || conditions.birthdayMonth()
                || !conditions.regions().isEmpty()) {
            notes.add("Segments, birth months and regions of members are those of today.");
        }
        if (campaign.limits().times() != null || campaign.limits().points() != null) {
            notes.add("The limit for all purchases is whole at the beginning and used up member by member, not in the"
                    + " order of time: who gets the last of it may be others.");
        }
        return notes;
    }
}
