package dev.laurel.loyalty.publishing;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.loyalty.v1.CampaignEntriesEarned;
import dev.laurel.contracts.loyalty.v1.PointsAwarded;
import dev.laurel.loyalty.campaign.CampaignShare;
import dev.laurel.loyalty.campaign.SweepstakesEntries;
import dev.laurel.loyalty.earning.EarnInputs;
import dev.laurel.loyalty.journal.Entry;
import java.util.ArrayList;
import java.util.List;

/** What an award tells: its points, and the entries in sweepstakes that campaigns promised with it. */
final class AwardEvents {

    private AwardEvents() {}

    static List<Event> of(Entry entry) {
        List<Event> events = new ArrayList<>();
        String payment = entry.booking().reference().id();
        events.add(new PointsAwarded(
                entry.id() + ":points-awarded",
                entry.member(),
                entry.seq(),
                payment,
                entry.booking().points(),
                entry.standing().balances().available(),
                entry.at()));
        for (CampaignShare share :
                EarnInputs.of(entry.booking().working().inputs()).campaigns()) {
            SweepstakesEntries entries = share.entries();
            if (entries != null) {
                events.add(new CampaignEntriesEarned(
                        entry.id() + ":entries-earned:" + share.campaign(),
                        entry.member(),
                        entry.seq(),
                        payment,
                        share.campaign(),
                        share.version(),
                        entries.sweepstakes(),
                        entries.quantity(),
                        entry.at()));
            }
        }
        return events;
    }
}
